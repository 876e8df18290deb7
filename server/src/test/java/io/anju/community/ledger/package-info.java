@NullMarked
package io.anju.community.ledger;

import org.jspecify.annotations.NullMarked;
