/** Valves and risers: what is written down about each, and which of them serve a home. */
@NamedInterface("fitting")
@NullMarked
package io.anju.equipment.fitting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
