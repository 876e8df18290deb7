@NullMarked
package io.anju.plannedwork.rule;

import org.jspecify.annotations.NullMarked;
