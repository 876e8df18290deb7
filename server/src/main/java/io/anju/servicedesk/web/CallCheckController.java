package io.anju.servicedesk.web;

import static java.util.stream.Collectors.toMap;

import io.anju.kernel.Needs;
import io.anju.kernel.Scope;
import io.anju.servicedesk.manner.CallCheckBoard;
import io.anju.servicedesk.manner.CallCheckBoard.Agent;
import io.anju.servicedesk.manner.CallCheckBoard.Candidate;
import io.anju.servicedesk.manner.CallCheckBoard.Check;
import io.anju.servicedesk.manner.CallChecks;
import io.anju.servicedesk.manner.CheckItem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
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

/** Calls are sampled and scored; whoever took one sees how it went. */
@RestController
@RequestMapping("/api/communities/{community}")
class CallCheckController {

    record Candidates(List<Candidate> items) {}

    record Asked(List<CheckItem> items) {}

    record Checks(List<Check> items) {}

    record Agents(List<Agent> items) {}

    record Checked(UUID id) {}

    /** @param points 0 or 1 for a line that is kept or not, 1 to 5 for one with points */
    record Given(
            @NotBlank @Size(max = 30) String item,
            @NotNull @Min(0) @Max(5) Integer points) {}

    record Scores(
            @NotNull @Size(max = 50) List<@NotNull @Valid Given> scores,

            @Nullable @Size(min = 1, max = 500, message = "{servicedesk.note}")
            String note) {}

    private final CallChecks checks;
    private final CallCheckBoard board;

    CallCheckController(CallChecks checks, CallCheckBoard board) {
        this.checks = checks;
        this.board = board;
    }

    /** A sample of the calls that nobody has checked, of the last seven days. */
    @GetMapping("/call-checks/candidates")
    @Needs("calls.check")
    Candidates candidates(@PathVariable UUID community) {
        return new Candidates(board.candidates());
    }

    /** What is listened for in a call: of a festival, or a wait, only where there was one. */
    @GetMapping("/calls/{call}/check-items")
    @Needs("calls.check")
    Asked asked(@PathVariable UUID community, @PathVariable UUID call) {
        return new Asked(checks.asked(call));
    }

    /** Scores every line of a call, once; never one's own. */
    @PostMapping("/calls/{call}/check")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("calls.check")
    Checked check(@PathVariable UUID community, @PathVariable UUID call, @Valid @RequestBody Scores body) {
        var points = body.scores().stream().collect(toMap(Given::item, Given::points, (first, second) -> second));
        return new Checked(checks.check(call, points, body.note()));
    }

    /** The newest checks, at most 100. */
    @GetMapping("/call-checks")
    @Needs("calls.check")
    Checks all(@PathVariable UUID community) {
        return new Checks(board.checks(null));
    }

    /** The checks of the calls that the caller took. */
    @GetMapping("/call-checks/mine")
    @Needs("tickets.call-back")
    Checks mine(@PathVariable UUID community) {
        return new Checks(board.checks(Scope.current().actor().required()));
    }

    /** How each did on the telephone in a month. */
    @GetMapping("/call-checks/agents")
    @Needs("calls.check")
    Agents agents(@PathVariable UUID community, @RequestParam YearMonth month) {
        return new Agents(board.agents(month));
    }
}
