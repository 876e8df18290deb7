package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.board.FirstAskedBoard;
import io.anju.servicedesk.board.FirstAskedBoard.Asked;
import io.anju.servicedesk.board.TicketBoard;
import io.anju.servicedesk.board.TicketDetail;
import io.anju.servicedesk.ticket.Answers;
import io.anju.servicedesk.ticket.HandOvers;
import io.anju.workforce.Staff;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever is asked sees to it: what is theirs, what they answer, and whom they hand it over to. */
@RestController
@RequestMapping("/api/communities/{community}")
class FirstAskedController {

    record AskedOfMe(List<Asked> items) {}

    record Answer(
            @NotBlank(message = "{servicedesk.answer}") @Size(max = 2000, message = "{servicedesk.answer}")
            String words,

            @NotNull Boolean ends) {}

    record HandOver(
            @NotNull UUID employee,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note) {}

    record Acceptance(
            @NotNull Boolean accepted,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String reason) {}

    private final FirstAskedBoard asked;
    private final TicketBoard board;
    private final Answers answers;
    private final HandOvers handOvers;
    private final Staff staff;

    FirstAskedController(FirstAskedBoard asked, TicketBoard board, Answers answers, HandOvers handOvers, Staff staff) {
        this.asked = asked;
        this.board = board;
        this.answers = answers;
        this.handOvers = handOvers;
        this.staff = staff;
    }

    /** What the caller sees to, was asked first or is asked to take, the clock that runs out first on top. */
    @GetMapping("/asked-of-me")
    @Needs("tickets.register")
    AskedOfMe ofMe(@PathVariable UUID community) {
        return new AskedOfMe(staff.ofAccount(Scope.current().actor().required())
                .map(member -> asked.of(member.employee()))
                .orElse(List.of()));
    }

    /** Tells those who asked; where nobody has to come, the answer that ends it finishes the ticket. */
    @PostMapping("/tickets/{ticket}/answer")
    @Needs("tickets.register")
    TicketDetail answer(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Answer body) {
        answers.say(new TicketId(community, ticket), body.words(), body.ends());
        return board.find(ticket);
    }

    /** Asks a colleague to see to it; it stays where it is until they say yes. */
    @PostMapping("/tickets/{ticket}/hand-over")
    @Needs("tickets.register")
    TicketDetail handOver(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody HandOver body) {
        handOvers.offer(new TicketId(community, ticket), body.employee(), body.note());
        return board.find(ticket);
    }

    /** What the colleague says to it. */
    @PostMapping("/tickets/{ticket}/hand-over/acceptance")
    @Needs("tickets.register")
    TicketDetail accept(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Acceptance body) {
        handOvers.answer(new TicketId(community, ticket), body.accepted(), body.reason());
        return board.find(ticket);
    }
}
