/** The cards that hang at machines: printed, and hung. */
@NamedInterface("card")
@NullMarked
package io.anju.equipment.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
