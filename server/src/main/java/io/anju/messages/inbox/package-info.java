@NullMarked
package io.anju.messages.inbox;

import org.jspecify.annotations.NullMarked;
