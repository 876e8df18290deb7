@NullMarked
package io.anju.standards.wall;

import org.jspecify.annotations.NullMarked;
