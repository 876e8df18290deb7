@NamedInterface("ticket")
@NullMarked
package io.anju.servicedesk.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
