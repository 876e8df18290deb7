/** The counter: who comes and what for, an apology when it takes long, a cool head when somebody makes trouble. */
@NamedInterface("counter")
@NullMarked
package io.anju.servicedesk.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
