/** The PostgreSQL that the application brings: its programs, its folder, its life and death. */
@NullMarked
package io.anju.kernel.postgres;

import org.jspecify.annotations.NullMarked;
