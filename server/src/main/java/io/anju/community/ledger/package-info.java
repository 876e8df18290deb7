/** The ledger of homes and who is tied to them, written by the desk or pasted from a table. */
@NamedInterface("ledger")
@NullMarked
package io.anju.community.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
