/**
 * The words every module shares: ids, money, periods, refusals, who acts and where. Open to all, depends on nothing.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.anju.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
