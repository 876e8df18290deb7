@NullMarked
package io.anju.community.web;

import org.jspecify.annotations.NullMarked;
