@NullMarked
package io.anju.community.sheet;

import org.jspecify.annotations.NullMarked;
