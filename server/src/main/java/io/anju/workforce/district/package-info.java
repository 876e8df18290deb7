@NullMarked
package io.anju.workforce.district;

import org.jspecify.annotations.NullMarked;
