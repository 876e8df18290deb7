@NullMarked
package io.anju.history;

import org.jspecify.annotations.NullMarked;
