@NullMarked
package io.anju.identity.registry;

import org.jspecify.annotations.NullMarked;
