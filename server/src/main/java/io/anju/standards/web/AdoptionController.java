package io.anju.standards.web;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Needs;
import io.anju.standards.NewAdoption;
import io.anju.standards.Promises;
import io.anju.standards.adoption.AdoptionList;
import io.anju.standards.adoption.ClauseTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adopting clauses, and the list of what was adopted. */
@RestController
class AdoptionController {

    private final Promises promises;
    private final AdoptionList list;
    private final ClauseTerms terms;
    private final BusinessClock clock;

    AdoptionController(Promises promises, AdoptionList list, ClauseTerms terms, BusinessClock clock) {
        this.promises = promises;
        this.list = list;
        this.terms = terms;
        this.clock = clock;
    }

    /** Absent: the catalogue's own numbers, from now on, self-reported facts counting. */
    record Adopt(
            @NotBlank @Size(max = 20) String clause,
            @Nullable Map<String, Object> parameters,
            @Nullable Instant inForceFrom,
            @Nullable Boolean selfReported,
            @Nullable @Size(max = 500) String reason) {

        NewAdoption at(Instant now) {
            return new NewAdoption(
                    clause,
                    parameters == null ? Map.of() : parameters,
                    Objects.requireNonNullElse(inForceFrom, now),
                    Objects.requireNonNullElse(selfReported, true),
                    reason);
        }
    }

    record Taken(UUID version) {}

    record Page(List<AdoptionList.Line> items) {}

    /** Adopts a clause, or new terms for one, in a community. */
    @Needs("standards.adopt")
    @PostMapping("/api/communities/{community}/adoptions")
    @ResponseStatus(HttpStatus.CREATED)
    Taken adopt(@PathVariable UUID community, @Valid @RequestBody Adopt adopt) {
        return new Taken(promises.adopt(adopt.at(clock.instant())));
    }

    /** The clauses in force and to come, in the order of their ids. */
    @Needs("wall.read")
    @GetMapping("/api/communities/{community}/adoptions")
    Page adoptions(
            @PathVariable UUID community,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return new Page(list.after(after, limit));
    }

    /** What the catalogue promises by a clause, and which of its numbers a community may set. */
    @Needs("wall.read")
    @GetMapping("/api/communities/{community}/clauses/{clause}")
    ClauseTerms.View terms(@PathVariable UUID community, @PathVariable String clause) {
        return terms.of(clause);
    }
}
