/** How the work of a month went: each figure is defined once, in the view of its cases, and opens its tickets. */
@NullMarked
package io.anju.servicedesk.figures;

import org.jspecify.annotations.NullMarked;
