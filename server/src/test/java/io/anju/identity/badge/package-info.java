@NullMarked
package io.anju.identity.badge;

import org.jspecify.annotations.NullMarked;
