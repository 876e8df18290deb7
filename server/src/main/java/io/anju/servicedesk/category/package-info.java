/** What a ticket can be about: each company's own list, on top of the one that ships. */
@NullMarked
package io.anju.servicedesk.category;

import org.jspecify.annotations.NullMarked;
