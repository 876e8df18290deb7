package io.anju.servicedesk.web;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.servicedesk.closing.CallBackList;
import io.anju.servicedesk.closing.CallBackSettings;
import io.anju.servicedesk.closing.ClosingFigures;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom the desk telephones, and how asking ended. */
@RestController
@RequestMapping("/api/communities/{community}")
class CallBackController {

    private static final int MOST = 200;

    record Calls(List<CallBackList.Call> items, Instant asOf) {}

    /** @param goodStars of five; below them a person telephones */
    record Numbers(
            @NotNull @Min(0) @Max(100) Integer samplePercent,
            @NotNull @Min(24) @Max(168) Integer silentHours,
            @NotNull @Min(1) @Max(5) Integer attemptsDue,
            @NotNull @Min(2) @Max(5) Integer goodStars) {}

    private final CallBackSettings settings;
    private final CallBackList list;
    private final ClosingFigures figures;
    private final BusinessClock clock;

    CallBackController(CallBackSettings settings, CallBackList list, ClosingFigures figures, BusinessClock clock) {
        this.settings = settings;
        this.list = list;
        this.figures = figures;
        this.clock = clock;
    }

    /** The calls that a person has to make, at most 200, the one that is due first on top. */
    @GetMapping("/call-backs")
    @Needs("tickets.call-back")
    Calls toMake(@PathVariable UUID community) {
        return new Calls(list.toMake(MOST), clock.instant());
    }

    /** Whom to ask about a ticket. */
    @GetMapping("/call-backs/{ticket}")
    @Needs("tickets.call-back")
    CallBackList.Whom whom(@PathVariable UUID community, @PathVariable UUID ticket) {
        return list.whom(ticket);
    }

    /** How the asking that began in a month ended, and the five steps by post. */
    @GetMapping("/call-backs/figures")
    @Needs("tickets.read")
    ClosingFigures.Month figures(@PathVariable UUID community, @RequestParam YearMonth month) {
        return figures.of(month);
    }

    /** How long an answer is waited for, and whom a person telephones. */
    @GetMapping("/call-back-settings")
    @Needs("tickets.read")
    CallBackSettings.Setting settings(@PathVariable UUID community) {
        return settings.here();
    }

    /** Changes it; If-Match holds the version that was read. */
    @PutMapping("/call-back-settings")
    @Needs("counter.settings")
    CallBackSettings.Setting change(
            @PathVariable UUID community,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Numbers body) {
        return settings.change(new CallBackSettings.Setting(
                body.samplePercent(),
                body.silentHours(),
                body.attemptsDue(),
                body.goodStars(),
                ReadVersion.of(version)));
    }
}
