@NullMarked
package io.anju.community.find;

import org.jspecify.annotations.NullMarked;
