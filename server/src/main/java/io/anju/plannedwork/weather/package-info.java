@NamedInterface("weather")
@NullMarked
package io.anju.plannedwork.weather;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
