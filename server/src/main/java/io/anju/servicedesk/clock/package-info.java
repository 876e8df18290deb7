/** What all clocks of the desk have in common. */
@NullMarked
package io.anju.servicedesk.clock;

import org.jspecify.annotations.NullMarked;
