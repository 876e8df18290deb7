/** Verdicts, computed at reading from stored instants and the business clock. */
@NullMarked
package io.anju.standards.wall;

import org.jspecify.annotations.NullMarked;
