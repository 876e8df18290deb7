package io.anju.servicedesk.web;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.servicedesk.ladder.Ladder;
import io.anju.servicedesk.ladder.LadderSettings;
import io.anju.servicedesk.ladder.OpenEscalations;
import io.anju.servicedesk.ladder.Rungs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is late and climbs until somebody says that they see to it. */
@RestController
@RequestMapping("/api/communities/{community}")
class EscalationController {

    record Open(List<OpenEscalations.Line> items, Instant asOf) {}

    record Acknowledge(
            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note) {}

    record Change(
            @NotNull @Min(1) @Max(1440) Integer managerAfter,
            @NotNull @Min(1) @Max(1440) Integer companyAfter) {}

    record Steps(List<Rungs.Rung> items) {}

    private final Ladder ladder;
    private final OpenEscalations escalations;
    private final LadderSettings settings;
    private final Rungs rungs;
    private final BusinessClock clock;

    EscalationController(
            Ladder ladder, OpenEscalations escalations, LadderSettings settings, Rungs rungs, BusinessClock clock) {
        this.escalations = escalations;
        this.ladder = ladder;
        this.settings = settings;
        this.rungs = rungs;
        this.clock = clock;
    }

    /** What is late that nobody sees to yet, the longest first, at most 100. */
    @GetMapping("/escalations")
    @Needs("escalations.acknowledge")
    Open open(@PathVariable UUID community) {
        return new Open(escalations.all(), clock.instant());
    }

    /** Says that the caller sees to all that is late on the ticket: nobody further is told. */
    @PostMapping("/tickets/{ticket}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("escalations.acknowledge")
    void acknowledge(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Acknowledge body) {
        ladder.acknowledge(ticket, body.note());
    }

    /** After how many minutes the manager, and then the company, is told. */
    @GetMapping("/escalation-settings")
    @Needs("escalations.settings")
    LadderSettings.Setting settings(@PathVariable UUID community) {
        return settings.here();
    }

    /** Who would be told at each step if something grew late now, the first told first. */
    @GetMapping("/escalation-steps")
    @Needs("escalations.settings")
    Steps steps(@PathVariable UUID community) {
        return new Steps(rungs.here());
    }

    /** Changes them; If-Match holds the version that was read. */
    @PutMapping("/escalation-settings")
    @Needs("escalations.settings")
    LadderSettings.Setting change(
            @PathVariable UUID community,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Change body) {
        return settings.change(
                new LadderSettings.Setting(body.managerAfter(), body.companyAfter(), ReadVersion.of(version)));
    }
}
