@NamedInterface("spot")
@NullMarked
package io.anju.servicedesk.spot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
