/** One-time codes on their way to a phone or a mailbox. */
@NullMarked
package io.anju.identity.code;

import org.jspecify.annotations.NullMarked;
