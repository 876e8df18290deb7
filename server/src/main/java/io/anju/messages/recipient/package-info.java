@NullMarked
package io.anju.messages.recipient;

import org.jspecify.annotations.NullMarked;
