@NullMarked
package io.anju;

import org.jspecify.annotations.NullMarked;
