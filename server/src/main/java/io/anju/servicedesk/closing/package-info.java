@NullMarked
package io.anju.servicedesk.closing;

import org.jspecify.annotations.NullMarked;
