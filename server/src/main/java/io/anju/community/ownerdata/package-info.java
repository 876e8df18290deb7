/** How much of the owners' data is in the ledger by a day. */
@NullMarked
package io.anju.community.ownerdata;

import org.jspecify.annotations.NullMarked;
