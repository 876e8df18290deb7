@NullMarked
package io.anju.equipment.fitting;

import org.jspecify.annotations.NullMarked;
