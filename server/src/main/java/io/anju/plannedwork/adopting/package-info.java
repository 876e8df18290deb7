/** From an adopted clause to its plan: what ships for each clause, what a post can carry, and what is promised but not planned. */
@NullMarked
package io.anju.plannedwork.adopting;

import org.jspecify.annotations.NullMarked;
