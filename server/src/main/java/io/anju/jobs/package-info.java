/** Work that falls due at an instant of business time, work that recurs, and the walk through time of a simulation. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.anju.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
