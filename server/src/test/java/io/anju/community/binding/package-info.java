@NullMarked
package io.anju.community.binding;

import org.jspecify.annotations.NullMarked;
