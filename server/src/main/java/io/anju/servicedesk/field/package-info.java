/** What work in a home asks for beyond being done: the protocol at the door, what was found and used, who signed. */
@NullMarked
package io.anju.servicedesk.field;

import org.jspecify.annotations.NullMarked;
