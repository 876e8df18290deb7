/** Where accounts are reached, for those who send messages. */
@NullMarked
package io.anju.identity.reach;

import org.jspecify.annotations.NullMarked;
