package io.anju.servicedesk.web;

import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.board.TicketBoard;
import io.anju.servicedesk.board.TicketView;
import io.anju.servicedesk.ticket.StewardChoices;
import io.anju.workforce.Crew;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the steward of a place is asked: who goes. */
@RestController
@RequestMapping("/api/communities/{community}")
class StewardController {

    /** Somebody on duty. */
    record Hand(UUID employee, String name, String badge, String post) {

        static Hand of(Crew.AtWork one) {
            var member = one.member();
            return new Hand(member.employee(), member.name(), member.badge(), member.post());
        }
    }

    /** @param hands who is on duty, by badge; none where nothing waits */
    record Choices(List<TicketView> items, List<Hand> hands) {}

    /** @param employee who goes; absent where whoever takes it first has it */
    record Chosen(@Nullable UUID employee) {}

    private final StewardChoices choices;
    private final TicketBoard board;

    StewardController(StewardChoices choices, TicketBoard board) {
        this.choices = choices;
        this.board = board;
    }

    /** What waits for the caller to say who goes, the clock that runs out first on top; nothing for who keeps no district. */
    @GetMapping("/my-choices")
    @OpenTo(Audience.STAFF)
    Choices mine(@PathVariable UUID community) {
        var waiting = choices.mine();
        var hands = waiting.isEmpty()
                ? List.<Hand>of()
                : choices.hands().stream().map(Hand::of).toList();
        return new Choices(board.waiting(waiting), hands);
    }

    /** Gives it to somebody on duty, or offers it to whoever takes it first; only what lies in a district of the caller. */
    @PostMapping("/tickets/{ticket}/choice")
    @OpenTo(Audience.STAFF)
    Choices choose(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Chosen body) {
        choices.choose(new TicketId(community, ticket), body.employee());
        return mine(community);
    }
}
