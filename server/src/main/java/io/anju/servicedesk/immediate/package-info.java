/** What has to be accepted at once. */
@NullMarked
package io.anju.servicedesk.immediate;

import org.jspecify.annotations.NullMarked;
