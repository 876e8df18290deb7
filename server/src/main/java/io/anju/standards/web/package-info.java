/** The HTTP face of promises and the wall. */
@NullMarked
package io.anju.standards.web;

import org.jspecify.annotations.NullMarked;
