/** Who is signed in where: sessions listed, and ended one by one or all at once. */
@NullMarked
package io.anju.identity.session;

import org.jspecify.annotations.NullMarked;
