/** The accounts that hold grants of a company, as its administrator sees and ends them. */
@NullMarked
package io.anju.identity.staff;

import org.jspecify.annotations.NullMarked;
