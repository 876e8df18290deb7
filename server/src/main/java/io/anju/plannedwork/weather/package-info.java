@NullMarked
package io.anju.plannedwork.weather;

import org.jspecify.annotations.NullMarked;
