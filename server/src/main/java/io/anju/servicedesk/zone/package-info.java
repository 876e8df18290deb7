/** That what leaks goes to whoever has charge of the building. */
@NullMarked
package io.anju.servicedesk.zone;

import org.jspecify.annotations.NullMarked;
