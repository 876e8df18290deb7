@NullMarked
package io.anju.identity.session;

import org.jspecify.annotations.NullMarked;
