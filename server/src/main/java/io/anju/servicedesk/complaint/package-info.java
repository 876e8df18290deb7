@NamedInterface("complaint")
@NullMarked
package io.anju.servicedesk.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
