package io.anju.plannedwork.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.plannedwork.digest.DigestHour;
import io.anju.plannedwork.task.FieldRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is asked of those who do the turns of a plan, and at what hour all hear what is due. */
@RestController
@RequestMapping("/api/communities/{community}")
class FieldRuleController {

    /**
     * @param people how many do a turn
     * @param categories of a ticket, one for each question in their order; null for any repair
     * @param watches the clause that is broken as long as what is found is not put right, for example {@code S11-156}
     */
    record Rule(
            @Min(1) @Max(2) int people,

            @NotNull @Size(max = 20, message = "{plannedwork.questions}")
            List<@Nullable @Size(max = 30) String> categories,

            @Nullable @Pattern(regexp = "S\\d{2}-\\d{3}", message = "{plannedwork.clause}")
            String watches) {}

    /** @param at in the community's zone */
    record Hour(@NotNull LocalTime at) {}

    private final FieldRules rules;
    private final DigestHour hour;

    FieldRuleController(FieldRules rules, DigestHour hour) {
        this.rules = rules;
        this.hour = hour;
    }

    /** Version 0 while nothing is said: one person, and any repair. */
    @GetMapping("/plans/{plan}/field-rules")
    @Needs("planned.read")
    FieldRules.Rule rule(@PathVariable UUID community, @PathVariable UUID plan) {
        return rules.of(plan);
    }

    /** Changes it; If-Match holds the version that was read. */
    @PutMapping("/plans/{plan}/field-rules")
    @Needs("planned.edit")
    FieldRules.Rule change(
            @PathVariable UUID community,
            @PathVariable UUID plan,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Rule body) {
        return rules.change(
                plan, new FieldRules.Rule(body.people(), body.categories(), body.watches(), ReadVersion.of(version)));
    }

    /** When all hear what is due today; version 0 while it is the standard hour. */
    @GetMapping("/planned-digest")
    @Needs("planned.read")
    DigestHour.Hour hour(@PathVariable UUID community) {
        return hour.here();
    }

    /** Changes it from the next time it is that hour; If-Match holds the version that was read. */
    @PutMapping("/planned-digest")
    @Needs("planned.edit")
    DigestHour.Hour change(
            @PathVariable UUID community,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Hour body) {
        return hour.change(new DigestHour.Hour(body.at(), ReadVersion.of(version)));
    }
}
