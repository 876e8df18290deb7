package io.anju.servicedesk.web;

import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.servicedesk.category.Categories;
import io.anju.servicedesk.category.Category;
import io.anju.servicedesk.category.Kind;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The categories to choose from, for the desk and for residents. */
@RestController
class CategoryController {

    /** @param visit whether somebody comes; else an answer is given */
    record Choice(String key, String name, Kind kind, boolean visit) {

        static Choice of(Category category) {
            return new Choice(category.key(), category.name(), category.kind(), category.visit());
        }
    }

    record Page(List<Choice> items) {}

    private final Categories categories;

    CategoryController(Categories categories) {
        this.categories = categories;
    }

    /** What a ticket can be about, in the order in which people choose. */
    @GetMapping("/api/communities/{community}/ticket-categories")
    @OpenTo(Audience.STAFF)
    Page forStaff(@PathVariable UUID community) {
        return toChoose();
    }

    /** What a resident can report, in the order in which people choose. */
    @GetMapping("/api/me/communities/{community}/ticket-categories")
    @OpenTo(Audience.RESIDENT)
    Page forResidents(@PathVariable UUID community) {
        return toChoose();
    }

    private Page toChoose() {
        return new Page(categories.here().stream().map(Choice::of).toList());
    }
}
