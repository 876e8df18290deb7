@NullMarked
package io.anju.testing;

import org.jspecify.annotations.NullMarked;
