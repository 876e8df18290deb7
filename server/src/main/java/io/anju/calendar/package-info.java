/** Working days and working time in China: statutory holidays, make-up workdays, and the hours a community works. */
@ApplicationModule(allowedDependencies = {"kernel", "history"})
@NullMarked
package io.anju.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
