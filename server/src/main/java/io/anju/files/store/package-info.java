@NullMarked
package io.anju.files.store;

import org.jspecify.annotations.NullMarked;
