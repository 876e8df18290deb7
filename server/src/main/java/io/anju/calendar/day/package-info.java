/** The announced days of each year: shipped, imported and set right. */
@NullMarked
package io.anju.calendar.day;

import org.jspecify.annotations.NullMarked;
