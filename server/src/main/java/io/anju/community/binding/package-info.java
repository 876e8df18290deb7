/** How an account comes to a home and leaves it: a code on paper, the desk's decision, or whoever lives there. */
@NullMarked
package io.anju.community.binding;

import org.jspecify.annotations.NullMarked;
