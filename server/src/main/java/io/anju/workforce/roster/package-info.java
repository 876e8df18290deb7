@NullMarked
package io.anju.workforce.roster;

import org.jspecify.annotations.NullMarked;
