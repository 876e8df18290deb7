/** The HTTP face of days and hours. */
@NullMarked
package io.anju.calendar.web;

import org.jspecify.annotations.NullMarked;
