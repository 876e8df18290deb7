/** What paid work costs: the company's price list, and what a resident was told and agreed to before it began. */
@NamedInterface("quote")
@NullMarked
package io.anju.servicedesk.quote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
