@NullMarked
package io.anju.workforce.web;

import org.jspecify.annotations.NullMarked;
