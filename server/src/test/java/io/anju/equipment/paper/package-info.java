@NamedInterface("paper")
@NullMarked
package io.anju.equipment.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
