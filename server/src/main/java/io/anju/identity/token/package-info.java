/** Tokens with which other programs act for an account: hashed, scoped to a place and permissions, expiring, revocable. */
@NullMarked
package io.anju.identity.token;

import org.jspecify.annotations.NullMarked;
