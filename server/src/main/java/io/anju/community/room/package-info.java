@NullMarked
package io.anju.community.room;

import org.jspecify.annotations.NullMarked;
