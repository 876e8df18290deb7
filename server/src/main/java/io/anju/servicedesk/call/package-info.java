/** Telephone calls: what the exchange tells, what the desk says and notes. */
@NullMarked
package io.anju.servicedesk.call;

import org.jspecify.annotations.NullMarked;
