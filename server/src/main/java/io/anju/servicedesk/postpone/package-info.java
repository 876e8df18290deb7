/** What cannot be done now: why, by when it will be, and a clock on what was promised. */
@NullMarked
package io.anju.servicedesk.postpone;

import org.jspecify.annotations.NullMarked;
