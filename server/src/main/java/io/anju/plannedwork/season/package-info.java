@NullMarked
package io.anju.plannedwork.season;

import org.jspecify.annotations.NullMarked;
