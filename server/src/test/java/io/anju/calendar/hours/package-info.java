@NullMarked
package io.anju.calendar.hours;

import org.jspecify.annotations.NullMarked;
