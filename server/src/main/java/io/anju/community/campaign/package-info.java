@NullMarked
package io.anju.community.campaign;

import org.jspecify.annotations.NullMarked;
