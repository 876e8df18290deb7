package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.field.FieldVisit;
import io.anju.servicedesk.field.FieldVisits;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was confirmed, found and signed at each visit of a ticket, for the desk. */
@RestController
@RequestMapping("/api/communities/{community}/tickets/{ticket}/visits")
class FieldVisitController {

    record Visits(List<FieldVisit> items) {}

    private final FieldVisits visits;

    FieldVisitController(FieldVisits visits) {
        this.visits = visits;
    }

    /** The visits of a ticket, one a round, the first on top; none where nobody was there yet. */
    @GetMapping
    @Needs("tickets.read")
    Visits visits(@PathVariable UUID community, @PathVariable UUID ticket) {
        return new Visits(visits.of(ticket));
    }
}
