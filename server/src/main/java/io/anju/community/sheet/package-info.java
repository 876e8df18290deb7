/** Workbooks that people bring, read cell by cell as they see them. */
@NamedInterface("sheet")
@NullMarked
package io.anju.community.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
