@NullMarked
package io.anju.plannedwork.digest;

import org.jspecify.annotations.NullMarked;
