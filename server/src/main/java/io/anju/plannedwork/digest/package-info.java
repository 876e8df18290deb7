/** What is due today, told in the morning. */
@NullMarked
package io.anju.plannedwork.digest;

import org.jspecify.annotations.NullMarked;
