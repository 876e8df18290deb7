@NullMarked
package io.anju.plannedwork;

import org.jspecify.annotations.NullMarked;
