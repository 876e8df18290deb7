@NullMarked
package io.anju.community.belonging;

import org.jspecify.annotations.NullMarked;
