/** Working hours of a community, and counting time in them. */
@NullMarked
package io.anju.calendar.hours;

import org.jspecify.annotations.NullMarked;
