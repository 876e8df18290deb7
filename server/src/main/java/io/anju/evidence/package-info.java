/**
 * What happened, once and for all: facts, what was expected of them, and the seal that shows when somebody changed one.
 */
@ApplicationModule(allowedDependencies = {"kernel", "files", "jobs"})
@NullMarked
package io.anju.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
