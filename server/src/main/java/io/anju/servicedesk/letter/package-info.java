/** What offices hand over: by their number, with their deadline, until they have a reply. */
@NamedInterface("letter")
@NullMarked
package io.anju.servicedesk.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
