/** What headquarters wants done by a day: issued, reported on, and closed by whoever issued it. */
@NullMarked
package io.anju.servicedesk.supervision;

import org.jspecify.annotations.NullMarked;
