@NamedInterface("belonging")
@NullMarked
package io.anju.community.belonging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
