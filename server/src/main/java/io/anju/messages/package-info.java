/** Tells people what concerns them: into their inbox at once, and by the channel that reaches them. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "jobs"})
@NullMarked
package io.anju.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
