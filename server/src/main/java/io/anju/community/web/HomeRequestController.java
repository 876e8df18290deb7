package io.anju.community.web;

import io.anju.community.Residents.Relation;
import io.anju.community.binding.HomeRequests;
import io.anju.community.binding.Household;
import io.anju.community.binding.RequestsInCommunity;
import io.anju.kernel.Needs;
import jakarta.validation.Valid;
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

/** The desk decides who belongs to a home. */
@RestController
@RequestMapping("/api/communities/{community}")
class HomeRequestController {

    record Requests(List<RequestsInCommunity.Asked> items) {}

    record People(List<Household.Person> items) {}

    record Approve(
            @NotNull UUID space,
            @NotNull Relation relation,
            @Nullable LocalDate until) {}

    record Because(@NotBlank @Size(max = 500) String reason) {}

    private final HomeRequests requests;
    private final RequestsInCommunity list;
    private final Household household;

    HomeRequestController(HomeRequests requests, RequestsInCommunity list, Household household) {
        this.requests = requests;
        this.list = list;
        this.household = household;
    }

    /** Up to 50 requests that wait for a decision, oldest first, after the given one. */
    @GetMapping("/home-requests")
    @Needs("residents.bind")
    Requests open(@PathVariable UUID community, @RequestParam(required = false) @Nullable UUID after) {
        return new Requests(list.open(after));
    }

    /** Ties the asker to a home; relation and last day are the desk's to choose. */
    @PostMapping("/home-requests/{request}/approve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("residents.bind")
    void approve(@PathVariable UUID community, @PathVariable UUID request, @Valid @RequestBody Approve body) {
        requests.approve(request, new HomeRequests.Approval(body.space(), body.relation(), body.until()));
    }

    /** Refuses a request, with the reason that the asker is told. */
    @PostMapping("/home-requests/{request}/refuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("residents.bind")
    void refuse(@PathVariable UUID community, @PathVariable UUID request, @Valid @RequestBody Because body) {
        requests.refuse(request, body.reason().strip());
    }

    /** Everybody tied to a home today or later. */
    @GetMapping("/spaces/{space}/people")
    @Needs("residents.bind")
    People people(@PathVariable UUID community, @PathVariable UUID space) {
        return new People(household.of(space));
    }

    /** Ends a tie at once, an owner's too, and with it the household that its holder let in. */
    @PostMapping("/spaces/{space}/people/{person}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("residents.bind")
    void end(
            @PathVariable UUID community,
            @PathVariable UUID space,
            @PathVariable UUID person,
            @Valid @RequestBody Because body) {
        household.endAtDesk(space, person, body.reason().strip());
    }
}
