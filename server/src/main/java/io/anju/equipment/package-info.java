/** The valves and risers of a community: where each hangs, and which spaces it serves. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "files", "community"})
@NullMarked
package io.anju.equipment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
