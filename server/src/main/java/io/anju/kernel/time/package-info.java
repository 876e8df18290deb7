@NullMarked
package io.anju.kernel.time;

import org.jspecify.annotations.NullMarked;
