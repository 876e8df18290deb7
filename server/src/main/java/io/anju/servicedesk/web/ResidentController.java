package io.anju.servicedesk.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.anju.community.Residents;
import io.anju.community.Right;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.board.TicketBoard;
import io.anju.servicedesk.board.TicketDetail;
import io.anju.servicedesk.board.TicketView;
import io.anju.servicedesk.closing.CallBacks;
import io.anju.servicedesk.ticket.Appointment;
import io.anju.servicedesk.ticket.Appointments;
import io.anju.servicedesk.ticket.Desk;
import io.anju.servicedesk.ticket.Intake;
import io.anju.servicedesk.ticket.NewTicket;
import io.anju.servicedesk.ticket.Ratings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tickets of a resident's homes: their projection of the desk, with nothing of anybody else's home. */
@RestController
@RequestMapping("/api/me/communities/{community}/tickets")
class ResidentController {

    record Page(List<TicketView> items) {}

    /**
     * @param appointedAt when somebody shall come, at most 90 days ahead; absent for now
     * @param appointedUntil by when they are there, at most four hours later
     * @param voice SHA-256 of what they said into the phone, stored before
     */
    record Report(
            @NotNull UUID space,
            @Nullable Instant appointedAt,
            @Nullable Instant appointedUntil,
            @NotBlank @Size(max = 30) String category,

            @NotBlank(message = "{servicedesk.description}") @Size(max = 2000, message = "{servicedesk.description}")
            String description,

            @Nullable @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos,

            @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "{servicedesk.voice}")
            String voice) {}

    record Rate(
            @NotNull @Min(value = 1, message = "{servicedesk.stars}") @Max(value = 5, message = "{servicedesk.stars}")
            Integer stars,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String comment) {}

    record Answer(
            @NotNull Boolean satisfied,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note) {}

    record Appoint(
            @NotNull Instant from,
            @NotNull Instant until,
            @Nullable @Size(min = 1, max = 200) String reason) {}

    /**
     * One of their tickets.
     *
     * @param mayRate whether the caller is asked what they think of it
     * @param mayAppoint whether the caller may agree on another time, while nobody is there yet
     * @param mayAnswer whether the caller is asked if it is good, which one tap says
     */
    record Mine(@JsonUnwrapped TicketDetail ticket, boolean mayRate, boolean mayAnswer, boolean mayAppoint) {}

    private final Desk desk;
    private final Ratings ratings;
    private final CallBacks callBacks;
    private final Appointments appointments;
    private final TicketBoard board;
    private final Residents residents;
    private final BusinessClock clock;
    private final CommunityZone zones;

    ResidentController(
            Desk desk,
            Ratings ratings,
            CallBacks callBacks,
            Appointments appointments,
            TicketBoard board,
            Residents residents,
            BusinessClock clock,
            CommunityZone zones) {
        this.desk = desk;
        this.ratings = ratings;
        this.callBacks = callBacks;
        this.appointments = appointments;
        this.board = board;
        this.residents = residents;
        this.clock = clock;
        this.zones = zones;
    }

    /** What the caller reported, newest first. */
    @GetMapping
    @OpenTo(Audience.RESIDENT)
    Page mine(@PathVariable UUID community) {
        return new Page(board.seenBy(me()));
    }

    /** One of the caller's own tickets. */
    @GetMapping("/{ticket}")
    @OpenTo(Audience.RESIDENT)
    Mine find(@PathVariable UUID community, @PathVariable UUID ticket) {
        return shown(new TicketId(community, ticket));
    }

    /** Reports trouble in or around the caller's own home. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(Audience.RESIDENT)
    Mine report(@PathVariable UUID community, @Valid @RequestBody Report body) {
        var today = zones.dayHere(clock.instant());
        var self = residents
                .as(me(), body.space(), today)
                .orElseThrow(() -> new Unacceptable("servicedesk.not-your-home", "space"));
        if (!residents.may(me(), body.space(), Right.REPORT, today)) {
            throw new Unacceptable("servicedesk.may-not-report", "space");
        }
        var id = desk.report(new NewTicket(
                        body.space(),
                        Intake.fromTheirPhone(self.party(), me()),
                        body.category(),
                        body.description(),
                        Objects.requireNonNullElse(body.photos(), List.of()),
                        AppointmentController.agreed(body.appointedAt(), body.appointedUntil()))
                .saying(body.voice()));
        return shown(id);
    }

    /** Rates work that is finished, once. */
    @PostMapping("/{ticket}/rating")
    @OpenTo(Audience.RESIDENT)
    Mine rate(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Rate body) {
        var id = new TicketId(community, ticket);
        board.findSeenBy(me(), ticket);
        ratings.rate(id, body.stars(), body.comment());
        return shown(id);
    }

    /** Says with one tap whether it is good: yes closes it unless a person has to hear it, no opens its next round. */
    @PostMapping("/{ticket}/answer")
    @OpenTo(Audience.RESIDENT)
    Mine answer(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Answer body) {
        var id = new TicketId(community, ticket);
        board.findSeenBy(me(), ticket);
        callBacks.answer(id, body.satisfied(), body.note());
        return shown(id);
    }

    /** Agrees on another time, before anybody has come; three times a round at most. */
    @PostMapping("/{ticket}/appointment")
    @OpenTo(Audience.RESIDENT)
    Mine appoint(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Appoint body) {
        var id = new TicketId(community, ticket);
        board.findSeenBy(me(), ticket);
        appointments.askedFor(id, new Appointment(body.from(), body.until()), body.reason());
        return shown(id);
    }

    private Mine shown(TicketId id) {
        return new Mine(
                board.findSeenBy(me(), id.id()),
                ratings.mayRate(id),
                callBacks.mayAnswer(id),
                appointments.mayMove(id));
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }
}
