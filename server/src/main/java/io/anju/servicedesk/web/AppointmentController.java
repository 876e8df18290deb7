package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.board.TicketBoard;
import io.anju.servicedesk.board.TicketDetail;
import io.anju.servicedesk.ticket.Appointment;
import io.anju.servicedesk.ticket.Appointments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Another time that the desk agreed on with those for whom somebody comes. */
@RestController
class AppointmentController {

    /**
     * @param until at most four hours after from
     * @param askedBy whose wish it is: what we move counts against us
     */
    record Agree(
            @NotNull Instant from,
            @NotNull Instant until,
            @NotNull Appointments.AskedBy askedBy,
            @NotBlank @Size(max = 200) String reason) {}

    private final Appointments appointments;
    private final TicketBoard board;

    AppointmentController(Appointments appointments, TicketBoard board) {
        this.appointments = appointments;
        this.board = board;
    }

    /** Agrees on another time, before anybody has come; three times a round at most. Those for whom it is are told. */
    @PostMapping("/api/communities/{community}/tickets/{ticket}/appointment")
    @Needs("tickets.call-back")
    TicketDetail agree(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Agree body) {
        appointments.agreed(
                new TicketId(community, ticket),
                new Appointment(body.from(), body.until()),
                body.askedBy(),
                body.reason().strip());
        return board.find(ticket);
    }

    /** A time that is agreed with the report; one that has an end has a beginning. */
    static @Nullable Appointment agreed(@Nullable Instant from, @Nullable Instant until) {
        if (from == null) {
            if (until != null) {
                throw new Unacceptable("servicedesk.appointment-no-span", "appointedUntil");
            }
            return null;
        }
        return new Appointment(from, until);
    }
}
