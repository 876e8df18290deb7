/** What headquarters wants done by a day: issued, reported on, and closed by whoever issued it. */
@NamedInterface("supervision")
@NullMarked
package io.anju.servicedesk.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
