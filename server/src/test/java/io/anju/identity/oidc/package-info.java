@NullMarked
package io.anju.identity.oidc;

import org.jspecify.annotations.NullMarked;
