/** Signing in through a company's own identity provider (OpenID Connect), where the installation names one. */
@NullMarked
package io.anju.identity.oidc;

import org.jspecify.annotations.NullMarked;
