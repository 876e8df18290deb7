@NullMarked
package io.anju.identity.oauth;

import org.jspecify.annotations.NullMarked;
