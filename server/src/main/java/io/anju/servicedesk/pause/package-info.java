/** A clock of a ticket stands still for a reason of a list, for so long at most, and runs on by itself. */
@NamedInterface("pause")
@NullMarked
package io.anju.servicedesk.pause;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
