/** Signing in at a phone that a shift shares: a badge to scan, four digits, and a session that ends by itself. */
@NullMarked
package io.anju.identity.badge;

import org.jspecify.annotations.NullMarked;
