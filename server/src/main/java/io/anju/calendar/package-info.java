/** Working days and working time in China: statutory holidays, make-up workdays, and the hours a desk is open. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package io.anju.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
