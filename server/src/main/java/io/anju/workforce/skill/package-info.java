@NamedInterface("skill")
@NullMarked
package io.anju.workforce.skill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
