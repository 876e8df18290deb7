@NullMarked
package io.anju.plannedwork.task;

import org.jspecify.annotations.NullMarked;
