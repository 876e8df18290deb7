@NullMarked
package io.anju.jobs.schedule;

import org.jspecify.annotations.NullMarked;
