/** The clauses as the catalogue states them. */
@NullMarked
package io.anju.standards.catalogue;

import org.jspecify.annotations.NullMarked;
