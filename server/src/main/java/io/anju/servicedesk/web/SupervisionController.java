package io.anju.servicedesk.web;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Needs;
import io.anju.servicedesk.supervision.Supervision;
import io.anju.servicedesk.supervision.SupervisionBoard;
import io.anju.servicedesk.supervision.Supervisions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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

/** What headquarters wants done: issued there, reported on here. */
@RestController
class SupervisionController {

    private static final String HERE = "/api/communities/{community}/supervisions";

    record Page(List<Supervision> items, Instant asOf) {}

    record OpenPage(List<SupervisionBoard.Open> items, Instant asOf) {}

    /**
     * @param ticket it is about, where it is about one
     * @param due by when the result is wanted, at most a year ahead
     */
    record Issue(
            @NotBlank(message = "{servicedesk.supervision-subject}")
            @Size(max = 500, message = "{servicedesk.supervision-subject}")
            String subject,

            @Nullable UUID ticket,
            @NotNull Instant due) {}

    /** @param result whether it says what came of it, not only how it goes */
    record Report(
            @NotBlank(message = "{servicedesk.answer}") @Size(max = 2000, message = "{servicedesk.answer}")
            String words,

            @NotNull Boolean result) {}

    record Said(
            @NotBlank(message = "{servicedesk.answer}") @Size(max = 2000, message = "{servicedesk.answer}")
            String words) {}

    private final Supervisions supervisions;
    private final SupervisionBoard board;
    private final BusinessClock clock;

    SupervisionController(Supervisions supervisions, SupervisionBoard board, BusinessClock clock) {
        this.supervisions = supervisions;
        this.board = board;
        this.clock = clock;
    }

    /** What is supervised here, of one ticket where it is named: what is open first, the soonest due on top; at most 200. */
    @GetMapping(HERE)
    @Needs("supervision.read")
    Page list(@PathVariable UUID community, @RequestParam @Nullable UUID ticket) {
        return new Page(board.list(ticket), clock.instant());
    }

    /** One, with all that was said about it. */
    @GetMapping(HERE + "/{supervision}")
    @Needs("supervision.read")
    Supervision find(@PathVariable UUID community, @PathVariable UUID supervision) {
        return board.find(supervision);
    }

    /** Headquarters wants something done here by a day. */
    @PostMapping(HERE)
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("supervision.issue")
    Supervision issue(@PathVariable UUID community, @Valid @RequestBody Issue body) {
        return board.find(supervisions.issue(body.subject(), body.ticket(), body.due()));
    }

    /** The community says how it goes, or what came of it. */
    @PostMapping(HERE + "/{supervision}/reports")
    @Needs("supervision.report")
    Supervision report(@PathVariable UUID community, @PathVariable UUID supervision, @Valid @RequestBody Report body) {
        supervisions.report(supervision, body.words(), body.result());
        return board.find(supervision);
    }

    /** Whoever issued it says that the result is not enough. */
    @PostMapping(HERE + "/{supervision}/return")
    @Needs("supervision.issue")
    Supervision giveBack(@PathVariable UUID community, @PathVariable UUID supervision, @Valid @RequestBody Said body) {
        supervisions.giveBack(supervision, body.words());
        return board.find(supervision);
    }

    /** Whoever issued it says that the result is enough. */
    @PostMapping(HERE + "/{supervision}/closing")
    @Needs("supervision.issue")
    Supervision close(@PathVariable UUID community, @PathVariable UUID supervision, @Valid @RequestBody Said body) {
        supervisions.close(supervision, body.words());
        return board.find(supervision);
    }

    /** What a company has open in any of its communities, the soonest due on top; at most 200. */
    @GetMapping("/api/companies/{company}/supervisions")
    @Needs("supervision.issue")
    OpenPage ofCompany(@PathVariable UUID company) {
        return new OpenPage(board.ofCompany(company), clock.instant());
    }
}
