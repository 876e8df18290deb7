/** What is reported at night and is not urgent is offered the morning first. */
@NullMarked
package io.anju.servicedesk.night;

import org.jspecify.annotations.NullMarked;
