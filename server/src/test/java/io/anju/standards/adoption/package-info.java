@NamedInterface("adoption")
@NullMarked
package io.anju.standards.adoption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
