package io.anju.identity.web;

import io.anju.identity.Registry;
import io.anju.identity.registry.CompanyCommunities;
import io.anju.kernel.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The communities that a company manages. */
@RestController
@RequestMapping("/api/companies/{company}/communities")
class CompanyCommunityController {

    record Managed(
            UUID id,
            String name,
            String shortCode,
            String zone,
            LocalDate since,
            @Nullable LocalDate until) {}

    record Page(List<Managed> items) {}

    /**
     * @param shortCode what ticket numbers and binding codes of the community begin with
     * @param zone absent for mainland China's one
     */
    record NewCommunity(
            @NotBlank @Size(max = 50) String name,

            @NotNull @Pattern(regexp = "[A-Z0-9]{2,6}", message = "{identity.short-code}")
            String shortCode,

            @Nullable @Size(max = 50) String zone) {}

    record Registered(UUID id) {}

    record LastDay(@NotNull LocalDate lastDay) {}

    private final CompanyCommunities communities;

    CompanyCommunityController(CompanyCommunities communities) {
        this.communities = communities;
    }

    /** The communities that the company manages today or later, by name. */
    @GetMapping
    @Needs("communities.read")
    Page list(@PathVariable UUID company) {
        return new Page(communities.list(company).stream()
                .map(CompanyCommunityController::shown)
                .toList());
    }

    /** Registers a community; the company manages it from today on. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("communities.edit")
    Registered register(@PathVariable UUID company, @Valid @RequestBody NewCommunity body) {
        return new Registered(communities.register(company, body.name().strip(), body.shortCode(), body.zone()));
    }

    /** The company manages a community up to and including that day, today or later. */
    @PostMapping("/{community}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("communities.edit")
    void end(@PathVariable UUID company, @PathVariable UUID community, @Valid @RequestBody LastDay body) {
        communities.end(company, community, body.lastDay());
    }

    private static Managed shown(Registry.Managed managed) {
        var site = managed.site();
        return new Managed(
                site.id(), site.name(), site.shortCode(), site.zone().getId(), managed.since(), managed.until());
    }
}
