@NullMarked
package io.anju.servicedesk.complaint;

import org.jspecify.annotations.NullMarked;
