/** Who is told next while nobody says that they see to what is late. */
@NullMarked
package io.anju.servicedesk.ladder;

import org.jspecify.annotations.NullMarked;
