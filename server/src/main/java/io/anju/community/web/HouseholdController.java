package io.anju.community.web;

import io.anju.community.Residents.Relation;
import io.anju.community.Right;
import io.anju.community.binding.Household;
import io.anju.identity.PhoneVault;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

/** The people of one's own home. */
@RestController
@RequestMapping("/api/me/communities/{community}/homes/{space}/people")
class HouseholdController {

    record People(List<Household.Person> items) {}

    record Added(UUID id) {}

    record Guest(
            @NotBlank @Size(max = 100) String name,

            @NotBlank @Pattern(regexp = PhoneVault.MOBILE, message = "{identity.phone}")
            String phone,

            @NotNull Relation relation,
            @NotNull @Size(max = 20) List<@NotNull Right> rights,
            @Nullable LocalDate until) {}

    record Change(
            @NotNull @Size(max = 20) List<@NotNull Right> rights,
            @Nullable LocalDate until) {}

    private final Household household;

    HouseholdController(Household household) {
        this.household = household;
    }

    /** The people of one's home: all for an owner, oneself and one's own guests for others. */
    @GetMapping
    @OpenTo(Audience.RESIDENT)
    People people(@PathVariable UUID community, @PathVariable UUID space) {
        return new People(household.seenFrom(space));
    }

    /** Lets somebody in, with chosen rights: owners tenants and household, others who manage people household. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(Audience.RESIDENT)
    Added letIn(@PathVariable UUID community, @PathVariable UUID space, @Valid @RequestBody Guest body) {
        return new Added(household.letIn(
                space,
                new Household.Guest(
                        body.name().strip(), body.phone(), body.relation(), Set.copyOf(body.rights()), body.until())));
    }

    /** Chooses anew what a guest may do and until when; no date means without end. */
    @PostMapping("/{person}/rights")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.RESIDENT)
    void change(
            @PathVariable UUID community,
            @PathVariable UUID space,
            @PathVariable UUID person,
            @Valid @RequestBody Change body) {
        household.change(space, person, Set.copyOf(body.rights()), body.until());
    }

    /** Sends a guest away, or leaves; access ends with it. */
    @PostMapping("/{person}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.RESIDENT)
    void end(@PathVariable UUID community, @PathVariable UUID space, @PathVariable UUID person) {
        household.end(space, person);
    }
}
