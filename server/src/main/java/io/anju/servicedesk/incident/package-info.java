/** What several tickets have in common: the same again, several matters in one, and what a whole building has. */
@NamedInterface("incident")
@NullMarked
package io.anju.servicedesk.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
