/** A ticket on paper: the work order that is signed, and the slip of its call-back. */
@NullMarked
package io.anju.servicedesk.paper;

import org.jspecify.annotations.NullMarked;
