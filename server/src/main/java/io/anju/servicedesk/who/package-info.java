/** Who somebody is on this desk's screens. */
@NullMarked
package io.anju.servicedesk.who;

import org.jspecify.annotations.NullMarked;
