@NullMarked
package io.anju.community.place;

import org.jspecify.annotations.NullMarked;
