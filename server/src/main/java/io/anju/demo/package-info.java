/** Fills an empty installation: with a demonstration of two companies, or with one administrator. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "jobs", "community", "workforce", "standards"})
@NullMarked
package io.anju.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
