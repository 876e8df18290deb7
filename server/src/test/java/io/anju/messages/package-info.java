@NullMarked
package io.anju.messages;

import org.jspecify.annotations.NullMarked;
