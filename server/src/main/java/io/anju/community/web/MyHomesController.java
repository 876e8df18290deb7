package io.anju.community.web;

import io.anju.community.Admission;
import io.anju.community.Residents.Relation;
import io.anju.community.binding.HomeKeys;
import io.anju.community.binding.HomeRequests;
import io.anju.community.binding.RequestList;
import io.anju.identity.Registry;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** How somebody who signed in comes to a home: with a code, or by asking the desk of the community. */
@RestController
@RequestMapping("/api/me")
class MyHomesController {

    /** Less would list half the town. */
    private static final int SHORTEST_NAME = 2;

    record Community(UUID id, String name) {}

    record Communities(List<Community> items) {}

    record Requests(List<RequestList.Mine> items) {}

    record Asked(UUID id) {}

    record Code(@NotBlank @Size(max = 300) String code) {}

    record Ask(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String home,
            @NotNull Relation relation,

            @Nullable @Size(max = 3, message = "{community.photos}")
            List<@NotNull String> photos) {}

    private final HomeKeys keys;
    private final HomeRequests requests;
    private final RequestList list;
    private final Registry registry;

    MyHomesController(HomeKeys keys, HomeRequests requests, RequestList list, Registry registry) {
        this.keys = keys;
        this.requests = requests;
        this.list = list;
        this.registry = registry;
    }

    /** Ties the signed-in account to the home of a code, typed or scanned; five wrong ones wait for an hour. */
    @PostMapping("/home-codes")
    @OpenTo(Audience.SIGNED_IN)
    HomeKeys.Bound redeem(@Valid @RequestBody Code body) {
        return keys.redeem(body.code());
    }

    /** Communities whose name begins like this, from two signs on, at most ten. */
    @GetMapping("/communities")
    @OpenTo(Audience.SIGNED_IN)
    Communities named(@RequestParam String name) {
        var beginning = name.strip();
        return new Communities(
                beginning.length() < SHORTEST_NAME
                        ? List.of()
                        : registry.communitiesNamed(beginning).stream()
                                .map(site -> new Community(site.id(), site.name()))
                                .toList());
    }

    /** What one asked for in any community, newest first, with the answers. */
    @GetMapping("/home-requests")
    @OpenTo(Audience.SIGNED_IN)
    Requests mine() {
        return new Requests(list.mine());
    }

    /** Asks the desk of a community for a home; one open request at a time. */
    @PostMapping("/communities/{community}/home-requests")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(Audience.SIGNED_IN)
    Asked ask(@PathVariable UUID community, @Valid @RequestBody Ask body) {
        var photos = body.photos() == null ? List.<String>of() : body.photos();
        return new Asked(
                requests.ask(new Admission.Wish(body.name().strip(), body.home().strip(), body.relation(), photos)));
    }

    /** Takes one's own open request back. */
    @PostMapping("/communities/{community}/home-requests/{request}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void withdraw(@PathVariable UUID community, @PathVariable UUID request) {
        requests.withdraw(request);
    }
}
