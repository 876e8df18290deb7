/** The register as a workbook, out and in. */
@NullMarked
package io.anju.equipment.sheet;

import org.jspecify.annotations.NullMarked;
