@NullMarked
package io.anju.servicedesk.period;

import org.jspecify.annotations.NullMarked;
