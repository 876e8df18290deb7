package io.anju.community.web;

import io.anju.community.campaign.Campaigns;
import io.anju.community.campaign.Found;
import io.anju.community.campaign.HomeVisits;
import io.anju.community.campaign.VisitReads;
import io.anju.kernel.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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

/** The census of a quarter and visits to tenants. */
@RestController
@RequestMapping("/api/communities/{community}")
class VisitController {

    /**
     * What is still to be done.
     *
     * @param items a hundred visits, those due first on top
     * @param total how many there are with those on other pages
     * @param stewards who may be asked for
     */
    record Page(List<VisitReads.Due> items, int total, List<String> stewards, List<VisitReads.Coverage> censuses) {}

    record Opened(UUID id) {}

    record Planned(int made) {}

    record Result(
            @NotNull Found.Outcome outcome,
            @Nullable @Min(0) @Max(99) Integer people,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 50) String> tenants,
            @Nullable LocalDate leaseUntil,
            @Nullable @Size(max = 500) String hazards,
            @Nullable @Size(max = 500) String reason) {

        Found read() {
            return new Found(outcome, people, tenants, leaseUntil, text(hazards), text(reason));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    private final Campaigns campaigns;
    private final HomeVisits visits;
    private final VisitReads reads;

    VisitController(Campaigns campaigns, HomeVisits visits, VisitReads reads) {
        this.campaigns = campaigns;
        this.visits = visits;
        this.reads = reads;
    }

    /**
     * Which visits are still to be made, and how far the last eight censuses are.
     *
     * @param q a building, unit or home, as in a search
     * @param steward whose they are to make, by name
     * @param after the last visit of the page before
     */
    @GetMapping("/home-visits")
    @Needs("visits.make")
    Page due(
            @PathVariable UUID community,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID space,
            @RequestParam(defaultValue = "") String steward,
            @RequestParam(required = false) @Nullable UUID after) {
        var page = reads.due(new VisitReads.Wanted(q, space, steward, after));
        return new Page(page.items(), page.total(), page.stewards(), reads.censuses());
    }

    /** Opens the census of the running quarter, with a visit to every flat where somebody lives; again changes nothing. */
    @PostMapping("/censuses")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("visits.plan")
    Opened open(@PathVariable UUID community) {
        return new Opened(campaigns.openCensus());
    }

    /** Makes the visits that fall due within two weeks to homes that are rented out, as every day does by itself. */
    @PostMapping("/home-visits")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("visits.plan")
    Planned plan(@PathVariable UUID community) {
        return new Planned(campaigns.planTenantVisits());
    }

    /** Takes down what came of a visit; one to tenants says who rents until when and what is dangerous there, or why they declined. */
    @PostMapping("/home-visits/{visit}/result")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("visits.make")
    void result(@PathVariable UUID community, @PathVariable UUID visit, @Valid @RequestBody Result body) {
        visits.make(visit, body.read());
    }
}
