/** What our own people find out of order at their other work. */
@NullMarked
package io.anju.servicedesk.found;

import org.jspecify.annotations.NullMarked;
