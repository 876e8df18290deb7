@NamedInterface("consent")
@NullMarked
package io.anju.community.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
