/** What today's roster leaves open, for those who show it beside other work. */
@NullMarked
package io.anju.workforce.today;

import org.jspecify.annotations.NullMarked;
