/** Who works on a ticket besides whoever was sent: helpers, and firms for which one of us answers. */
@NullMarked
package io.anju.servicedesk.crew;

import org.jspecify.annotations.NullMarked;
