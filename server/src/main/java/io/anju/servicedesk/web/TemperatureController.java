package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.servicedesk.playbook.TemperatureBoard;
import io.anju.servicedesk.playbook.TemperatureRange;
import io.anju.servicedesk.playbook.Temperatures;
import io.anju.servicedesk.ticket.RoomMeasure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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

/** Rooms that are too cold or too warm: readings, what was agreed, and the reading after that. */
@RestController
@RequestMapping("/api/communities/{community}")
class TemperatureController {

    record Issues(List<TemperatureBoard.Issue> items) {}

    /** @param issue that the reading opened or belongs to; absent where the room is as it should be */
    record Kept(TemperatureBoard.@Nullable Issue issue) {}

    /**
     * @param celsius one decimal
     * @param consent whether they let us in to measure
     * @param at when it was taken, at most a day ago; now where nobody says
     */
    record Read(
            @NotNull UUID space,

            @NotNull
            @DecimalMin(value = "-30", message = "{servicedesk.celsius}")
            @DecimalMax(value = "60", message = "{servicedesk.celsius}")
            @Digits(integer = 2, fraction = 1, message = "{servicedesk.celsius}")
            BigDecimal celsius,

            @NotNull Boolean consent,
            @Nullable Instant at,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note) {}

    record Agree(
            @NotNull RoomMeasure measure,

            @NotBlank(message = "{servicedesk.measure}") @Size(max = 500, message = "{servicedesk.measure}")
            String words) {}

    record Settle(
            @Nullable @Size(min = 1, max = 500, message = "{servicedesk.measure}")
            String result) {}

    record Change(
            @NotNull
            @DecimalMin(value = "0", message = "{servicedesk.celsius}")
            @DecimalMax(value = "40", message = "{servicedesk.celsius}")
            @Digits(integer = 2, fraction = 1, message = "{servicedesk.celsius}")
            BigDecimal low,

            @NotNull
            @DecimalMin(value = "0", message = "{servicedesk.celsius}")
            @DecimalMax(value = "40", message = "{servicedesk.celsius}")
            @Digits(integer = 2, fraction = 1, message = "{servicedesk.celsius}")
            BigDecimal high) {}

    private final Temperatures temperatures;
    private final TemperatureRange range;
    private final TemperatureBoard board;

    TemperatureController(Temperatures temperatures, TemperatureRange range, TemperatureBoard board) {
        this.temperatures = temperatures;
        this.range = range;
        this.board = board;
    }

    /** Keeps a reading; outside the community's range it opens an issue by itself. */
    @PostMapping("/temperature-readings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("tickets.register")
    Kept read(@PathVariable UUID community, @Valid @RequestBody Read body) {
        var issue = temperatures.read(
                new Temperatures.Reading(body.space(), body.celsius(), body.consent(), body.at(), body.note()));
        return new Kept(issue.map(board::issue).orElse(null));
    }

    /** At most 200: those that are open, the oldest first, then the newest of the others. */
    @GetMapping("/temperature-issues")
    @Needs("leaks.read")
    Issues list(@PathVariable UUID community) {
        return new Issues(board.issues());
    }

    /** Says what was agreed to do about it. */
    @PostMapping("/temperature-issues/{issue}/measure")
    @Needs("leaks.handle")
    TemperatureBoard.Issue agree(
            @PathVariable UUID community, @PathVariable UUID issue, @Valid @RequestBody Agree body) {
        temperatures.agree(issue, body.measure(), body.words());
        return board.issue(issue);
    }

    /** It is settled: something was done, and the room was measured after it. */
    @PostMapping("/temperature-issues/{issue}/closing")
    @Needs("leaks.handle")
    TemperatureBoard.Issue settle(
            @PathVariable UUID community, @PathVariable UUID issue, @Valid @RequestBody Settle body) {
        temperatures.settle(issue, body.result());
        return board.issue(issue);
    }

    /** How warm a room has to be, and how warm at most. */
    @GetMapping("/temperature-range")
    @Needs("leaks.read")
    TemperatureRange.Range range(@PathVariable UUID community) {
        return range.here();
    }

    /** Changes it; If-Match holds the version that was read. */
    @PutMapping("/temperature-range")
    @Needs("temperatures.settings")
    TemperatureRange.Range change(
            @PathVariable UUID community,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Change body) {
        return range.change(new TemperatureRange.Range(body.low(), body.high(), ReadVersion.of(version)));
    }
}
