@NullMarked
package io.anju.community.consent;

import org.jspecify.annotations.NullMarked;
