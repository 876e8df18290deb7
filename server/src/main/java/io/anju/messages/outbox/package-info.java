@NullMarked
package io.anju.messages.outbox;

import org.jspecify.annotations.NullMarked;
