/** Telephone calls: what the exchange tells, what the desk says and notes. */
@NamedInterface("call")
@NullMarked
package io.anju.servicedesk.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
