@NullMarked
package io.anju.evidence.web;

import org.jspecify.annotations.NullMarked;
