package io.anju.servicedesk.ticket;

import io.anju.servicedesk.category.Category;
import io.anju.servicedesk.category.Kind;

/**
 * What a ticket is about, in the words and by the rules of the day on which it was reported.
 *
 * @param category the key
 * @param visit whether somebody has to come; else an answer finishes it
 */
record Matter(Kind kind, String category, String categoryName, boolean visit) {

    static Matter of(Category category) {
        return new Matter(category.kind(), category.key(), category.name(), category.visit());
    }
}
