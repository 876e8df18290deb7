@NullMarked
package io.anju.workforce.absence;

import org.jspecify.annotations.NullMarked;
