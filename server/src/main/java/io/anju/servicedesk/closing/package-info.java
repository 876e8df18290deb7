@NamedInterface("closing")
@NullMarked
package io.anju.servicedesk.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
