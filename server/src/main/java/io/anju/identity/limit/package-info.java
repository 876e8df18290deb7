/** How often is too often, for those who are not signed in. */
@NullMarked
package io.anju.identity.limit;

import org.jspecify.annotations.NullMarked;
