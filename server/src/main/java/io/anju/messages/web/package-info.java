@NullMarked
package io.anju.messages.web;

import org.jspecify.annotations.NullMarked;
