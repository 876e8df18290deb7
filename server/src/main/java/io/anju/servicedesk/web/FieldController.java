package io.anju.servicedesk.web;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Needs;
import io.anju.kernel.Scope;
import io.anju.servicedesk.OfflineCommand;
import io.anju.servicedesk.board.TicketBoard;
import io.anju.servicedesk.board.TicketDetail;
import io.anju.servicedesk.field.JobAsks;
import io.anju.servicedesk.field.JobAsks.JobAsk;
import io.anju.servicedesk.postpone.Postponement;
import io.anju.servicedesk.postpone.Postponements;
import io.anju.servicedesk.quote.Quote;
import io.anju.servicedesk.quote.Quotes;
import io.anju.servicedesk.ticket.FieldWork;
import io.anju.workforce.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The technician's phone: what is in hand, and commands that may come late but are never lost. */
@RestController
@RequestMapping("/api/communities/{community}")
class FieldController {

    /**
     * @param asks what each of them asks for
     * @param quotes what each was said to cost, the newest first
     * @param postponements by when each was promised where it could not be done at once, the last first
     */
    record InHand(List<TicketDetail> items, List<JobAsk> asks, List<Quote> quotes, List<Postponement> postponements) {}

    /**
     * What became of a command.
     *
     * @param reason why the ticket did not change, in words for the technician
     * @param ask what the ticket asks for now
     */
    record Taken(String outcome, @Nullable String reason, TicketDetail ticket, JobAsk ask) {}

    private final FieldWork work;
    private final TicketBoard board;
    private final JobAsks asks;
    private final Quotes quotes;
    private final Postponements postponements;
    private final Staff staff;
    private final MessageSource texts;
    private final BusinessClock clock;

    FieldController(
            FieldWork work,
            TicketBoard board,
            JobAsks asks,
            Quotes quotes,
            Postponements postponements,
            Staff staff,
            MessageSource texts,
            BusinessClock clock) {
        this.work = work;
        this.board = board;
        this.asks = asks;
        this.quotes = quotes;
        this.postponements = postponements;
        this.staff = staff;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the caller has in hand, the clock that runs out first on top. */
    @GetMapping("/my-tickets")
    @Needs("tickets.work")
    InHand inHand(@PathVariable UUID community) {
        var items = staff.ofAccount(Scope.current().actor().required())
                .map(member -> board.assignedTo(member.employee(), clock.instant()))
                .orElse(List.of());
        var ids = items.stream().map(item -> item.ticket().id()).toList();
        return new InHand(items, asks.of(ids), quotes.of(ids), postponements.of(ids));
    }

    /** Takes one step of the work, perhaps long after it was done; nothing is refused for being late. */
    @PostMapping("/commands")
    @Needs("tickets.work")
    Taken take(@PathVariable UUID community, @Valid @RequestBody FieldEnvelope body, HttpServletRequest request)
            throws IOException {
        var outcome = work.take(body.command(OfflineCommand.asSent(body.id(), request)));
        var ticket = board.find(body.subject());
        var ask = asks.of(List.of(body.subject())).getFirst();
        return switch (outcome) {
            case FieldWork.Outcome.Applied applied -> new Taken("applied", null, ticket, ask);
            case FieldWork.Outcome.Recorded recorded -> new Taken("recorded", words(recorded), ticket, ask);
        };
    }

    private String words(FieldWork.Outcome.Recorded recorded) {
        return texts.getMessage("servicedesk.recorded." + recorded.reason(), null, Locale.CHINA);
    }
}
