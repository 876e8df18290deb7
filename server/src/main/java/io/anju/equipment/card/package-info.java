/** The cards that hang at machines: printed, and hung. */
@NullMarked
package io.anju.equipment.card;

import org.jspecify.annotations.NullMarked;
