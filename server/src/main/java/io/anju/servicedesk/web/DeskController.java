package io.anju.servicedesk.web;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Needs;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.board.TicketBoard;
import io.anju.servicedesk.board.TicketDetail;
import io.anju.servicedesk.board.TicketView;
import io.anju.servicedesk.closing.CallBacks;
import io.anju.servicedesk.mail.MailRoom;
import io.anju.servicedesk.ticket.Channel;
import io.anju.servicedesk.ticket.Desk;
import io.anju.servicedesk.ticket.Heard;
import io.anju.servicedesk.ticket.Intake;
import io.anju.servicedesk.ticket.NewTicket;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** The desk's side of a ticket. */
@RestController
@RequestMapping("/api/communities/{community}/tickets")
class DeskController {

    private static final String STATES = "open|reported|assigned|accepted|arrived|finished|closed";

    /** Nobody types these: they come by ways of their own. */
    private static final Set<Channel> ELSEWHERE = Set.of(Channel.APP, Channel.OFFICE, Channel.SPOT);

    static final int PAGE = 50;
    static final int LARGEST_PAGE = 200;

    record Page(List<TicketView> items, @Nullable String next, Instant asOf) {}

    /**
     * @param channel how it came; APP is only for residents themselves, OFFICE for letters of offices, SPOT for codes at places
     * @param caller what they called themselves, where the party is not known
     * @param pasted the chat that a steward passes on
     * @param appointedAt the agreed time, at most 90 days ahead
     * @param appointedUntil by when they are there, at most four hours later
     * @param mail the e-mail it came by, which says when; then the channel is EMAIL
     */
    record Register(
            @NotNull UUID space,
            @Nullable Channel channel,
            @Nullable UUID party,
            @Nullable @Size(max = 100) String caller,
            @Nullable @Size(max = 100) String reference,
            @Nullable @Size(max = 5000) String pasted,
            @Nullable UUID employee,
            @Nullable Instant appointedAt,
            @Nullable Instant appointedUntil,
            @Nullable UUID mail,
            @NotBlank @Size(max = 30) String category,

            @NotBlank(message = "{servicedesk.description}") @Size(max = 2000, message = "{servicedesk.description}")
            String description,

            @Nullable @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos) {

        NewTicket report() {
            var from = new Intake(spoken(channel), party, null, caller, reference, pasted);
            return new NewTicket(
                    space,
                    from,
                    category,
                    description,
                    Objects.requireNonNullElse(photos, List.of()),
                    AppointmentController.agreed(appointedAt, appointedUntil));
        }
    }

    /** Whatever is taken down says how it came (S11-056). */
    static Channel spoken(@Nullable Channel channel) {
        if (channel == null || ELSEWHERE.contains(channel)) {
            throw new Unacceptable("servicedesk.channel-missing", "channel");
        }
        return channel;
    }

    record Assign(@NotNull UUID employee) {}

    record CallBack(
            @NotNull Boolean answered,
            @Nullable Boolean satisfied,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note) {

        /** Nobody is taken for dissatisfied because a field is missing. */
        Heard heard() {
            if (!answered) {
                return Heard.NO_ANSWER;
            }
            if (satisfied == null) {
                throw new Unacceptable("servicedesk.satisfied-missing", "satisfied");
            }
            return satisfied ? Heard.SATISFIED : Heard.DISSATISFIED;
        }
    }

    private final Desk desk;
    private final CallBacks callBacks;
    private final TicketBoard board;
    private final MailRoom mails;
    private final BusinessClock clock;

    DeskController(Desk desk, CallBacks callBacks, TicketBoard board, MailRoom mails, BusinessClock clock) {
        this.desk = desk;
        this.callBacks = callBacks;
        this.board = board;
        this.mails = mails;
        this.clock = clock;
    }

    /** Tickets, the clock that runs out first on top; of one state, or all that are open: not closed yet. */
    @GetMapping
    @Needs("tickets.read")
    Page list(
            @PathVariable UUID community,
            @RequestParam @Nullable @Pattern(regexp = STATES, message = "{servicedesk.state}") String state,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "" + PAGE) @Min(1) int limit) {
        var page = board.list(state, after, Math.min(limit, LARGEST_PAGE));
        return new Page(page.items(), page.next(), clock.instant());
    }

    /** One ticket and everything that happened to it. */
    @GetMapping("/{ticket}")
    @Needs("tickets.read")
    TicketDetail find(@PathVariable UUID community, @PathVariable UUID ticket) {
        return board.find(ticket);
    }

    /** Takes down what somebody told us and becomes the first asked; with an employee also gives it to them, or does neither. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("tickets.register")
    TicketDetail register(@PathVariable UUID community, @Valid @RequestBody Register body) {
        var report = body.report();
        var employee = body.employee();
        var mail = body.mail();
        if (mail != null) {
            return board.find(mails.report(mail, report, employee).id());
        }
        var id = employee == null ? desk.report(report) : desk.reportAndAssign(report, employee);
        return board.find(id.id());
    }

    /** Gives a ticket to a person on duty. */
    @PostMapping("/{ticket}/assignment")
    @Needs("tickets.assign")
    TicketDetail assign(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Assign body) {
        desk.assign(new TicketId(community, ticket), body.employee());
        return board.find(ticket);
    }

    /** Notes the call after the work: satisfied closes the ticket, not satisfied opens its next round. */
    @PostMapping("/{ticket}/call-back")
    @Needs("tickets.call-back")
    TicketDetail callBack(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody CallBack body) {
        callBacks.called(new TicketId(community, ticket), body.heard(), body.note());
        return board.find(ticket);
    }
}
