@NullMarked
package io.anju.servicedesk.seen;

import org.jspecify.annotations.NullMarked;
