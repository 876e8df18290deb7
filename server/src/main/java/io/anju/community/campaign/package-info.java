@NamedInterface("campaign")
@NullMarked
package io.anju.community.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
