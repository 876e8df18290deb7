/** What news has in common, whatever it is about: how many are told at once, and how much of an answer. */
@NullMarked
package io.anju.servicedesk.news;

import org.jspecify.annotations.NullMarked;
