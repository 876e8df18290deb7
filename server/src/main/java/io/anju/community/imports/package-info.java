/** Entering the ledger from the workbooks people have: what they mean is guessed, shown, corrected, and then kept or not at all. */
@NullMarked
package io.anju.community.imports;

import org.jspecify.annotations.NullMarked;
