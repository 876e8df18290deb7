/** The machines of a community: what is written down about each, by system and class. */
@NamedInterface("register")
@NullMarked
package io.anju.equipment.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
