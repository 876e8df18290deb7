/** Telephone manners: a supervisor samples a call, scores it by the company's checklist, and whoever took it sees that. */
@NamedInterface("manner")
@NullMarked
package io.anju.servicedesk.manner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
