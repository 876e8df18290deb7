@NullMarked
package io.anju.calendar.day;

import org.jspecify.annotations.NullMarked;
