@NullMarked
package io.anju.plannedwork.plan;

import org.jspecify.annotations.NullMarked;
