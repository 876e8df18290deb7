/** Papers that run out: of machines, of the community and of its people; what is told and owed before they do. */
@NamedInterface("paper")
@NullMarked
package io.anju.equipment.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
