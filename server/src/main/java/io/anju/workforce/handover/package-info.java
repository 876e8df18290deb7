@NullMarked
package io.anju.workforce.handover;

import org.jspecify.annotations.NullMarked;
