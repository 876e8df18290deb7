@NullMarked
package io.anju.kernel.web;

import org.jspecify.annotations.NullMarked;
