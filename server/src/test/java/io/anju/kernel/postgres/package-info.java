@NullMarked
package io.anju.kernel.postgres;

import org.jspecify.annotations.NullMarked;
