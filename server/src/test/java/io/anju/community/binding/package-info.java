@NamedInterface("binding")
@NullMarked
package io.anju.community.binding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
