/** The second factor: time-based codes (RFC 6238) and the recovery codes that replace a lost phone. */
@NullMarked
package io.anju.identity.factor;

import org.jspecify.annotations.NullMarked;
