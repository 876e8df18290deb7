@NamedInterface("rule")
@NullMarked
package io.anju.plannedwork.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
