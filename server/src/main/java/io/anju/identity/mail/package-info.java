/** The e-mail address of an account, proved by a one-time code. */
@NullMarked
package io.anju.identity.mail;

import org.jspecify.annotations.NullMarked;
