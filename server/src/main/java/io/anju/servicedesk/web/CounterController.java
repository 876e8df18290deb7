package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.servicedesk.counter.CounterSettings;
import io.anju.servicedesk.counter.CounterSettings.Setting;
import io.anju.servicedesk.counter.CounterVisits;
import io.anju.servicedesk.counter.Troubles;
import io.anju.servicedesk.counter.VisitBoard;
import io.anju.servicedesk.counter.VisitBoard.Visit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Who comes to the counter, and the numbers of the counter and the hotline. */
@RestController
@RequestMapping("/api/communities/{community}")
class CounterController {

    record Visitors(List<Visit> items) {}

    record Opened(UUID id) {}

    /** @param purpose what for; without it nothing is saved (S05-062) */
    record Come(
            @Nullable @Size(min = 1, max = 100) String visitor,
            @Nullable @Size(max = 500) String purpose) {}

    record Leave(
            @Nullable @Size(min = 1, max = 500) String outcome,
            @Nullable UUID ticket) {}

    record Flag(@NotBlank @Size(max = 500) String words) {}

    record Act(
            @NotNull Troubles.Step step,
            @NotBlank @Size(max = 500) String words) {}

    record Numbers(
            @NotNull @Min(1) @Max(240) Integer callBackMinutes,
            @NotNull @Min(0) @Max(100) Integer missedPercent,
            @NotNull @Min(1) @Max(240) Integer visitMinutes,
            @NotBlank @Size(max = 20) String securityPost) {

        Setting setting(int version) {
            return new Setting(callBackMinutes, missedPercent, visitMinutes, securityPost, version);
        }
    }

    private final CounterVisits visits;
    private final Troubles troubles;
    private final VisitBoard board;
    private final CounterSettings settings;

    CounterController(CounterVisits visits, Troubles troubles, VisitBoard board, CounterSettings settings) {
        this.visits = visits;
        this.troubles = troubles;
        this.board = board;
        this.settings = settings;
    }

    /** Who is at the counter, then who was there in the last seven days; at most 100. */
    @GetMapping("/counter-visits")
    @Needs("tickets.read")
    Visitors list(@PathVariable UUID community) {
        return new Visitors(board.list());
    }

    /** Somebody comes to the counter. */
    @PostMapping("/counter-visits")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("tickets.register")
    Opened open(@PathVariable UUID community, @Valid @RequestBody Come body) {
        return new Opened(visits.open(body.visitor(), body.purpose()));
    }

    /** Ticks that the visitor was asked to excuse that it takes so long. */
    @PostMapping("/counter-visits/{visit}/apology")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("tickets.register")
    void apologise(@PathVariable UUID community, @PathVariable UUID visit) {
        visits.apologise(visit);
    }

    /** The visitor leaves. */
    @PostMapping("/counter-visits/{visit}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("tickets.register")
    void end(@PathVariable UUID community, @PathVariable UUID visit, @Valid @RequestBody Leave body) {
        visits.end(visit, body.outcome(), body.ticket());
    }

    /** Somebody makes trouble: opens the log and alerts supervisors and the security duty. */
    @PostMapping("/counter-visits/{visit}/trouble")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("tickets.register")
    void flag(@PathVariable UUID community, @PathVariable UUID visit, @Valid @RequestBody Flag body) {
        troubles.flag(visit, body.words());
    }

    /** What was done about it; nobody is held, searched or touched. */
    @PostMapping("/counter-visits/{visit}/trouble-steps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("tickets.register")
    void act(@PathVariable UUID community, @PathVariable UUID visit, @Valid @RequestBody Act body) {
        troubles.act(visit, body.step(), body.words());
    }

    /** The numbers of the counter and the hotline. */
    @GetMapping("/counter-settings")
    @Needs("tickets.read")
    Setting settings(@PathVariable UUID community) {
        return settings.here();
    }

    /** Changes them; If-Match holds the version that was read. */
    @PutMapping("/counter-settings")
    @Needs("counter.settings")
    Setting change(
            @PathVariable UUID community,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Numbers body) {
        return settings.change(body.setting(ReadVersion.of(version)));
    }
}
