package io.anju.community.web;

import io.anju.community.Places;
import io.anju.community.find.SpaceSearch;
import io.anju.kernel.Needs;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SpaceController {

    record Page(List<SpaceSearch.Found> items) {}

    record Labels(List<Places.Place> items) {}

    private final SpaceSearch search;

    SpaceController(SpaceSearch search) {
        this.search = search;
    }

    /** Finds places by the beginning of their label, without who is there; nothing for a blank question. */
    @GetMapping("/api/communities/{community}/places")
    @Needs("tickets.register")
    Labels places(@PathVariable UUID community, @RequestParam String q) {
        return new Labels(q.isBlank() ? List.of() : search.places(q));
    }

    /** Finds places by part of what people call them; nothing for a blank question. */
    @GetMapping("/api/communities/{community}/spaces")
    @Needs("places.read")
    Page find(@PathVariable UUID community, @RequestParam String q) {
        return new Page(q.isBlank() ? List.of() : search.find(q));
    }
}
