/** The first page of the day: what a desk, a supervisor and a manager look at first, each in their order, in one read. */
@NullMarked
package io.anju.servicedesk.today;

import org.jspecify.annotations.NullMarked;
