/** Backup of a running installation, and its restoration into an empty folder: commands of the jar, without Spring. */
@NullMarked
package io.anju.kernel.backup;

import org.jspecify.annotations.NullMarked;
