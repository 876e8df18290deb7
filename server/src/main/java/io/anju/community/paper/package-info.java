@NullMarked
package io.anju.community.paper;

import org.jspecify.annotations.NullMarked;
