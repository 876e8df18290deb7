@NullMarked
package io.anju.jobs.web;

import org.jspecify.annotations.NullMarked;
