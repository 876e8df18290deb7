@NamedInterface("ledger")
@NullMarked
package io.anju.community.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
