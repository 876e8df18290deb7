@NullMarked
package io.anju.standards;

import org.jspecify.annotations.NullMarked;
