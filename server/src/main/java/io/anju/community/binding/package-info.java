/** How an account comes to a home and leaves it: a code on paper, the desk's decision, or whoever lives there. */
@NamedInterface("binding")
@NullMarked
package io.anju.community.binding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
