package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.servicedesk.TicketId;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the one whose ticket it is says to those who asked. Where nobody has to come the answer finishes it. */
@Service
@Transactional
public class Answers {

    private final Tickets tickets;
    private final Owners owners;
    private final Facts facts;
    private final RoundEnds roundEnds;
    private final Followers followers;
    private final TicketNews news;
    private final BusinessClock clock;

    Answers(
            Tickets tickets,
            Owners owners,
            Facts facts,
            RoundEnds roundEnds,
            Followers followers,
            TicketNews news,
            BusinessClock clock) {
        this.tickets = tickets;
        this.owners = owners;
        this.facts = facts;
        this.roundEnds = roundEnds;
        this.followers = followers;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Tells it to whoever asked, word for word.
     *
     * @param ends whether that is the answer, not a first reply
     * @throws TicketRefused when it is not the caller's, when it is over, or when somebody has to come and the answer is to end it
     */
    public void say(TicketId id, String words, boolean ends) {
        var now = clock.instant();
        var ticket = tickets.toChange(id);
        owners.mustBeTheirs(ticket);
        if (ticket.finishedAt() != null) {
            throw new TicketRefused.NotAtThisStep(ticket.number());
        }
        if (ends) {
            ticket.answer(now);
            tickets.save(ticket);
        }
        facts.record(Desk.fact(DeskFacts.ANSWERED, ticket, now, Source.TYPED)
                .saying(ends ? "answer" : "reply", Map.of("note", words)));
        if (ends) {
            roundEnds.done(ticket);
            followers.comeAlong(ticket);
        }
        news.answered(ticket, words, now);
    }
}
