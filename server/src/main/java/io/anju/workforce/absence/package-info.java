@NamedInterface("absence")
@NullMarked
package io.anju.workforce.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
