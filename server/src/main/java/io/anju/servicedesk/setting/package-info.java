/** What a community sets once for itself. */
@NullMarked
package io.anju.servicedesk.setting;

import org.jspecify.annotations.NullMarked;
