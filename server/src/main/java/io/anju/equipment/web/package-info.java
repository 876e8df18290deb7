@NullMarked
package io.anju.equipment.web;

import org.jspecify.annotations.NullMarked;
