@NamedInterface("district")
@NullMarked
package io.anju.workforce.district;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
