/** Moving in and out, step by step. */
@NamedInterface("move")
@NullMarked
package io.anju.community.move;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
