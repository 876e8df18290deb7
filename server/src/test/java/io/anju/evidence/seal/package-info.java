@NullMarked
package io.anju.evidence.seal;

import org.jspecify.annotations.NullMarked;
