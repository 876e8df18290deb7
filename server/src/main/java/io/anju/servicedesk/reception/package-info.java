@NamedInterface("reception")
@NullMarked
package io.anju.servicedesk.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
