@NullMarked
package io.anju.files.image;

import org.jspecify.annotations.NullMarked;
