@NullMarked
package io.anju.equipment.paper;

import org.jspecify.annotations.NullMarked;
