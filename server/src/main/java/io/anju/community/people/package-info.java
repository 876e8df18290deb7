@NamedInterface("people")
@NullMarked
package io.anju.community.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
