/** What the developer still answers for, by its own deadlines; what it lets pass we mend in its place. */
@NamedInterface("developer")
@NullMarked
package io.anju.servicedesk.developer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
