@NullMarked
package io.anju.openapi;

import org.jspecify.annotations.NullMarked;
