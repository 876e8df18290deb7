@NullMarked
package io.anju.demo;

import org.jspecify.annotations.NullMarked;
