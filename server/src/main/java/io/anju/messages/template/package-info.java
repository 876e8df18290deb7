@NullMarked
package io.anju.messages.template;

import org.jspecify.annotations.NullMarked;
