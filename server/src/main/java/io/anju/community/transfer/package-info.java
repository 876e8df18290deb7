@NamedInterface("transfer")
@NullMarked
package io.anju.community.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
