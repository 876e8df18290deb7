@NullMarked
package io.anju.servicedesk.ticket;

import org.jspecify.annotations.NullMarked;
