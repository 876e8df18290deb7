@NullMarked
package io.anju.kernel.openapi;

import org.jspecify.annotations.NullMarked;
