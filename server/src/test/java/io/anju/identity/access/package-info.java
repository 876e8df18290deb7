@NullMarked
package io.anju.identity.access;

import org.jspecify.annotations.NullMarked;
