@NullMarked
package io.anju.workforce.staff;

import org.jspecify.annotations.NullMarked;
