/** Workbooks that people bring, read cell by cell as they see them. */
@NullMarked
package io.anju.community.sheet;

import org.jspecify.annotations.NullMarked;
