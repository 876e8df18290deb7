/** The counter: who comes and what for, an apology when it takes long, a cool head when somebody makes trouble. */
@NullMarked
package io.anju.servicedesk.counter;

import org.jspecify.annotations.NullMarked;
