@NullMarked
package io.anju.identity.web;

import org.jspecify.annotations.NullMarked;
