package io.anju.servicedesk.web;

import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.servicedesk.board.TicketCategories;
import io.anju.servicedesk.board.TicketCategories.Category;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The categories to choose from, for the desk and for residents. */
@RestController
class CategoryController {

    record Page(List<Category> items) {}

    private final TicketCategories categories;

    CategoryController(TicketCategories categories) {
        this.categories = categories;
    }

    /** What a ticket can be about, in the order in which people choose. */
    @GetMapping("/api/communities/{community}/ticket-categories")
    @OpenTo(Audience.STAFF)
    Page forStaff(@PathVariable UUID community) {
        return new Page(categories.all());
    }

    /** What a resident can report, in the order in which people choose. */
    @GetMapping("/api/me/communities/{community}/ticket-categories")
    @OpenTo(Audience.RESIDENT)
    Page forResidents(@PathVariable UUID community) {
        return new Page(categories.all());
    }
}
