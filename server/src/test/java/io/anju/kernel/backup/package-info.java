@NullMarked
package io.anju.kernel.backup;

import org.jspecify.annotations.NullMarked;
