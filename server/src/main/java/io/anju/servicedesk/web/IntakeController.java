package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.board.FirstAskedBoard;
import io.anju.servicedesk.board.FirstAskedBoard.Offer;
import io.anju.servicedesk.board.FirstAskedBoard.Origin;
import io.anju.servicedesk.board.TicketBoard;
import io.anju.servicedesk.board.TicketDetail;
import io.anju.servicedesk.board.TicketView;
import io.anju.servicedesk.seen.SeenReports;
import io.anju.servicedesk.ticket.Channel;
import io.anju.servicedesk.ticket.Intake;
import io.anju.servicedesk.ticket.JoinedReports;
import io.anju.servicedesk.ticket.NewTicket;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the desk asks before and after it takes something down. */
@RestController
@RequestMapping("/api/communities/{community}")
class IntakeController {

    record Alike(List<TicketView> items) {}

    /** @param offer who was asked to see to it and has not answered */
    record HowItCame(Origin origin, @Nullable Offer offer) {}

    record Join(
            @Nullable Channel channel,
            @Nullable UUID party,
            @Nullable @Size(max = 100) String caller,

            @NotBlank(message = "{servicedesk.description}") @Size(max = 2000, message = "{servicedesk.description}")
            String description,

            @Nullable @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos) {}

    /**
     * @param patrol on which patrol it was seen, where it was on one: the round and its time, for example 夜巡 23:00
     * @param mended whether they put it right at once; then one photo shows it and nothing is left to do
     * @param seenAt when, by the phone's clock, where it could not be sent at once
     * @param voice SHA-256 of what they said into the phone, stored before
     */
    record Seen(
            @NotNull UUID space,
            @NotBlank @Size(max = 30) String category,

            @NotBlank(message = "{servicedesk.description}") @Size(max = 2000, message = "{servicedesk.description}")
            String description,

            @NotNull @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos,

            @Nullable @Size(min = 1, max = 100) String patrol,
            @NotNull Boolean mended,
            @Nullable Instant seenAt,

            @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "{servicedesk.voice}")
            String voice) {

        NewTicket report() {
            var from = new Intake(Channel.STAFF, null, null, null, patrol, null);
            return new NewTicket(space, from, category, description, photos, null).saying(voice);
        }
    }

    private final SeenReports seen;
    private final TicketBoard board;
    private final FirstAskedBoard asked;
    private final JoinedReports joined;

    IntakeController(SeenReports seen, TicketBoard board, FirstAskedBoard asked, JoinedReports joined) {
        this.seen = seen;
        this.board = board;
        this.asked = asked;
        this.joined = joined;
    }

    /** What is open at a place in a category: whoever takes down the same again is asked whether it belongs there. */
    @GetMapping("/tickets/alike")
    @Needs("tickets.read")
    Alike alike(@PathVariable UUID community, @RequestParam UUID space, @RequestParam String category) {
        return new Alike(board.alike(space, category));
    }

    /** How a ticket came to us and through whose hands it goes. */
    @GetMapping("/tickets/{ticket}/origin")
    @Needs("tickets.read")
    HowItCame origin(@PathVariable UUID community, @PathVariable UUID ticket) {
        return new HowItCame(asked.origin(ticket), asked.offer(ticket).orElse(null));
    }

    /** What one of us saw on the way, with photos; put right at once it is closed at once. */
    @PostMapping("/staff-reports")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("tickets.register")
    TicketDetail seen(@PathVariable UUID community, @Valid @RequestBody Seen body) {
        return board.find(
                seen.report(body.report(), body.mended(), body.seenAt()).id());
    }

    /** Somebody else tells of the same thing: they join the ticket and hear how it ends. */
    @PostMapping("/tickets/{ticket}/joined-reports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("tickets.register")
    void join(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Join body) {
        var intake = new Intake(DeskController.spoken(body.channel()), body.party(), null, body.caller(), null, null);
        joined.join(
                new TicketId(community, ticket),
                intake,
                body.description(),
                Objects.requireNonNullElse(body.photos(), List.of()));
    }
}
