@NullMarked
package io.anju.identity.factor;

import org.jspecify.annotations.NullMarked;
