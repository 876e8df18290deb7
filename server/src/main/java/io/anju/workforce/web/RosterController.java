package io.anju.workforce.web;

import static io.anju.workforce.web.PostController.said;

import io.anju.kernel.Needs;
import io.anju.workforce.roster.PublishedRosters;
import io.anju.workforce.roster.RosterPublications;
import io.anju.workforce.roster.RosterReviews;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Looking over a roster, and letting it stand. */
@RestController
@RequestMapping("/api/communities/{community}")
class RosterController {

    /** @param reason why it is let stand although somebody is missing; absent when nobody is */
    record Publish(
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @Nullable @Size(max = 500) String reason) {}

    record Published(List<PublishedRosters.Line> items) {}

    private final RosterReviews reviews;
    private final RosterPublications publications;
    private final PublishedRosters published;

    RosterController(RosterReviews reviews, RosterPublications publications, PublishedRosters published) {
        this.published = published;
        this.reviews = reviews;
        this.publications = publications;
    }

    /**
     * What the roster of some days leaves open: seven from today on unless said otherwise, a year at most.
     *
     * @param drafts whether shifts that are not published yet count as well
     */
    @GetMapping("/roster-review")
    @Needs("duty.read")
    RosterReviews.Review review(
            @PathVariable UUID community,
            @RequestParam(required = false) @Nullable LocalDate firstDay,
            @RequestParam(required = false) @Nullable LocalDate lastDay,
            @RequestParam(defaultValue = "true") boolean drafts) {
        return reviews.review(firstDay, lastDay, drafts);
    }

    /** Which rosters were let stand, by whom, and why although somebody was missing: the last 20. */
    @GetMapping("/roster-publications")
    @Needs("duty.read")
    Published published(@PathVariable UUID community) {
        return new Published(published.last());
    }

    /** Publishes the drafts of some days; refused while a paper is missing, a strict post is empty, or any without a reason. */
    @PostMapping("/roster-publications")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("duty.edit")
    RosterPublications.Published publish(@PathVariable UUID community, @Valid @RequestBody Publish body) {
        return publications.publish(body.firstDay(), body.lastDay(), said(body.reason()));
    }
}
