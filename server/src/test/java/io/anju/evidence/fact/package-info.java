@NullMarked
package io.anju.evidence.fact;

import org.jspecify.annotations.NullMarked;
