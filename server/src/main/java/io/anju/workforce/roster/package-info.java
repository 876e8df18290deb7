@NamedInterface("roster")
@NullMarked
package io.anju.workforce.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
