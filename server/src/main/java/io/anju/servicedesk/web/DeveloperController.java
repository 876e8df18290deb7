package io.anju.servicedesk.web;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.developer.DeveloperCases;
import io.anju.servicedesk.developer.WarrantyParts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the developer still answers for. */
@RestController
@RequestMapping("/api/communities/{community}")
class DeveloperController {

    record Cases(List<DeveloperCases.Line> items, Instant asOf) {}

    record Said(
            @NotBlank(message = "{servicedesk.measure}") @Size(max = 500, message = "{servicedesk.measure}")
            String note) {}

    record Parts(List<WarrantyParts.Part> items) {}

    record Terms(
            @NotNull LocalDate endsOn,
            @NotNull @Min(1) @Max(720) Integer replyHours,
            @NotNull @Min(1) @Max(2160) Integer mendHours) {}

    private final DeveloperCases cases;
    private final WarrantyParts parts;
    private final BusinessClock clock;

    DeveloperController(DeveloperCases cases, WarrantyParts parts, BusinessClock clock) {
        this.cases = cases;
        this.parts = parts;
        this.clock = clock;
    }

    /** What was asked of the developer: what is not mended first, by when it is due; at most 200. */
    @GetMapping("/developer-cases")
    @Needs("warranty.read")
    Cases cases(@PathVariable UUID community) {
        return new Cases(cases.list(), clock.instant());
    }

    /** Notes what the developer says it does; once. */
    @PostMapping("/developer-cases/{case}/reply")
    @Needs("tickets.assign")
    Cases reply(@PathVariable UUID community, @PathVariable("case") UUID one, @Valid @RequestBody Said body) {
        cases.reply(one, body.note());
        return cases(community);
    }

    /** Notes that the developer has mended it; once. */
    @PostMapping("/developer-cases/{case}/mending")
    @Needs("tickets.assign")
    Cases mended(@PathVariable UUID community, @PathVariable("case") UUID one, @Valid @RequestBody Said body) {
        cases.mended(one, body.note());
        return cases(community);
    }

    /** Until when the developer answers for which part, and how fast. */
    @GetMapping("/warranty-parts")
    @Needs("warranty.read")
    Parts parts(@PathVariable UUID community) {
        return new Parts(parts.list());
    }

    /** Writes one; If-Match holds the version that was read, 0 for a new one. */
    @PutMapping("/warranty-parts/{part}")
    @Needs("warranty.edit")
    Parts write(
            @PathVariable UUID community,
            @PathVariable @Size(min = 1, max = 30) String part,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Terms body) {
        if (body.mendHours() < body.replyHours()) {
            throw new Unacceptable("servicedesk.mend-before-reply", "mendHours");
        }
        parts.write(new WarrantyParts.Part(
                part, body.endsOn(), body.replyHours(), body.mendHours(), ReadVersion.of(version)));
        return parts(community);
    }
}
