/**
 * Promises and their keeping: the clause catalogue, what each community adopted of it, and the wall that judges from facts.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "calendar", "community", "evidence", "jobs"})
@NullMarked
package io.anju.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
