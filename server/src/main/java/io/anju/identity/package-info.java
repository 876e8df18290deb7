/**
 * Who may come in and what they may touch: accounts, grants, sign-in, and the registry of companies, head offices,
 * communities and who manages them when.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.anju.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
