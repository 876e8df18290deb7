@NullMarked
package io.anju.identity.code;

import org.jspecify.annotations.NullMarked;
