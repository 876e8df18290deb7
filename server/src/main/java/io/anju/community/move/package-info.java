@NullMarked
package io.anju.community.move;

import org.jspecify.annotations.NullMarked;
