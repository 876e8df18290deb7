/** Telephoning whoever left us nothing but a number. */
@NullMarked
package io.anju.servicedesk.dial;

import org.jspecify.annotations.NullMarked;
