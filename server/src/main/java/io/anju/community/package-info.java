/** The places of a community and the people who own, rent and live in them. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "files", "messages", "jobs", "evidence"})
@NullMarked
package io.anju.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
