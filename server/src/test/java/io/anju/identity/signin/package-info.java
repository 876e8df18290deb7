@NullMarked
package io.anju.identity.signin;

import org.jspecify.annotations.NullMarked;
