@NullMarked
package io.anju.identity.limit;

import org.jspecify.annotations.NullMarked;
