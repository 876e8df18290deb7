@NullMarked
package io.anju.jobs.simulation;

import org.jspecify.annotations.NullMarked;
