/** Photos and documents under the hash of their content: checked, stripped of where they were taken, kept on disk. */
@ApplicationModule(allowedDependencies = {"kernel", "jobs"})
@NullMarked
package io.anju.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
