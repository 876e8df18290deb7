@NamedInterface("task")
@NullMarked
package io.anju.plannedwork.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
