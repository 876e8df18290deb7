@NullMarked
package io.anju.identity.mail;

import org.jspecify.annotations.NullMarked;
