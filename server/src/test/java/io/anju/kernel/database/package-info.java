@NullMarked
package io.anju.kernel.database;

import org.jspecify.annotations.NullMarked;
