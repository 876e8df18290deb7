@NullMarked
package io.anju.messages.line;

import org.jspecify.annotations.NullMarked;
