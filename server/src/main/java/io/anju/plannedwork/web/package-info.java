@NullMarked
package io.anju.plannedwork.web;

import org.jspecify.annotations.NullMarked;
