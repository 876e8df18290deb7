/** What a ticket can be about: each company's own list, on top of the one that ships. */
@NamedInterface("category")
@NullMarked
package io.anju.servicedesk.category;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
