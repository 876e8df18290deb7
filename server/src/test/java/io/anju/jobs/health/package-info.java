@NullMarked
package io.anju.jobs.health;

import org.jspecify.annotations.NullMarked;
