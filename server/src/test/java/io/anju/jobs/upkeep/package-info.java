@NullMarked
package io.anju.jobs.upkeep;

import org.jspecify.annotations.NullMarked;
