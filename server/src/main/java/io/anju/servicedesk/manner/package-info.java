/** Telephone manners: a supervisor samples a call, scores it by the company's checklist, and whoever took it sees that. */
@NullMarked
package io.anju.servicedesk.manner;

import org.jspecify.annotations.NullMarked;
