package io.anju.identity.web;

import io.anju.identity.staff.Colleagues;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Names for the accounts that records keep, among those who work in one place. */
@RestController
class ColleagueController {

    record Page(List<Colleagues.Colleague> items) {}

    private final Colleagues colleagues;

    ColleagueController(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** Who works or worked here for the company that manages the place, by name. */
    @GetMapping("/api/communities/{community}/colleagues")
    @OpenTo(Audience.STAFF)
    Page here(@PathVariable UUID community) {
        return new Page(colleagues.here());
    }
}
