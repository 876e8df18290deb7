/** Who goes: by zone, skill and paper, duty and load, always by a rule that has a name. */
@NullMarked
package io.anju.servicedesk.dispatch;

import org.jspecify.annotations.NullMarked;
