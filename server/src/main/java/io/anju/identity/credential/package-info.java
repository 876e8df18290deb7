/** What changed about the ways an account can come in. Never the secrets themselves. */
@NullMarked
package io.anju.identity.credential;

import org.jspecify.annotations.NullMarked;
