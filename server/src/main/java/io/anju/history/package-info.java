/** Who changed which row, when, from where, and what it said before: kept by trigger, read here, never edited. */
@ApplicationModule(allowedDependencies = {"kernel", "jobs"})
@NullMarked
package io.anju.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
