@NullMarked
package io.anju.proof;

import org.jspecify.annotations.NullMarked;
