@NullMarked
package io.anju.files.web;

import org.jspecify.annotations.NullMarked;
