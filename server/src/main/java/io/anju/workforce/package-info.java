/** Who works for the company, who is posted to a community, and who is on duty there now. */
@ApplicationModule(
        allowedDependencies = {"kernel", "identity", "community", "evidence", "standards", "messages", "jobs"})
@NullMarked
package io.anju.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
