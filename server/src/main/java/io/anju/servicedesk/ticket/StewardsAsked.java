package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.workforce.Care;
import io.anju.workforce.Crew;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the steward of the place whom to send. Where nobody keeps the district the desk chooses, as everywhere. */
@Component
class StewardsAsked {

    private final Crew crew;
    private final Facts facts;
    private final TicketNews news;

    StewardsAsked(Crew crew, Facts facts, TicketNews news) {
        this.crew = crew;
        this.facts = facts;
        this.news = news;
    }

    void ask(Ticket ticket, Instant now) {
        of(ticket.space(), now).ifPresent(steward -> {
            facts.record(Desk.fact(DeskFacts.STEWARD_ASKED, ticket, now, Source.SYSTEM)
                    .saying(null, Map.of("note", steward.name())));
            var account = steward.account();
            if (account != null) {
                news.toChoose(ticket, account, now);
            }
        });
    }

    /** Today's, or whoever stands in for them. */
    Optional<Staff.Member> of(UUID space, Instant now) {
        return Optional.ofNullable(
                crew.keepers(Care.STEWARD, List.of(space), now).get(space));
    }
}
