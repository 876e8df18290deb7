@NullMarked
package io.anju.workforce.skill;

import org.jspecify.annotations.NullMarked;
