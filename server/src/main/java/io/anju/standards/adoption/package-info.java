/** What a community promises, in its own numbers. */
@NullMarked
package io.anju.standards.adoption;

import org.jspecify.annotations.NullMarked;
