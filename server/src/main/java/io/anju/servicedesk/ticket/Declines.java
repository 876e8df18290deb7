package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Unacceptable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever was sent cannot go and says why. It goes to somebody else, where the system chooses; to the desk or the steward, where they do, and
 * with what it goes with where it goes with another. Those in charge are told.
 */
@Service
@Transactional
class Declines implements FieldActs {

    private static final int LONGEST = 200;

    private final Tickets tickets;
    private final Dispatch dispatch;
    private final StewardsAsked stewards;
    private final Followers followers;
    private final OwesAcceptance owesAcceptance;
    private final Facts facts;
    private final TicketNews news;
    private final JdbcClient sql;
    private final BusinessClock clock;

    Declines(
            Tickets tickets,
            Dispatch dispatch,
            StewardsAsked stewards,
            Followers followers,
            OwesAcceptance owesAcceptance,
            Facts facts,
            TicketNews news,
            JdbcClient sql,
            BusinessClock clock) {
        this.tickets = tickets;
        this.dispatch = dispatch;
        this.stewards = stewards;
        this.followers = followers;
        this.owesAcceptance = owesAcceptance;
        this.facts = facts;
        this.news = news;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Set<FieldCommand.Kind> kinds() {
        return Set.of(FieldCommand.Kind.DECLINE);
    }

    /** Too late when it is another's by now, or they are at the door already. */
    @Override
    public Optional<String> take(FieldAct act) {
        var reason = act.step().command().note();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw new Unacceptable("servicedesk.decline-unsaid", "payload.note");
        }
        var ticket = tickets.toChange(act.step().ticket());
        facts.record(Desk.fact(DeskFacts.DECLINED, ticket, act.step().at(), Source.TYPED)
                .saying(act.tooLate(), act.envelope()));
        if (act.tooLate() == null) {
            giveBack(ticket, act.step(), reason);
        }
        return Optional.ofNullable(act.tooLate());
    }

    private void giveBack(Ticket ticket, FieldStep step, String reason) {
        var now = clock.instant();
        var employee = step.by().employee();
        if (ticket.isAccepted()) {
            owesAcceptance.acceptedNoLonger(ticket.id(), now);
        }
        ticket.giveBack(employee);
        keep(ticket, employee, reason, step.at());
        if (!followers.follows(ticket.id())) {
            sendAgain(ticket, now);
        }
        tickets.save(ticket);
        followers.comeAlongAfter(employee, ticket);
        news.declined(ticket, step.by().name(), reason, now);
    }

    private void sendAgain(Ticket ticket, Instant now) {
        switch (ticket.matter().dispatch()) {
            case AUTOMATIC, POOL -> dispatch.send(ticket, now);
            case STEWARD -> stewards.ask(ticket, now);
            case BY_HAND -> {}
        }
    }

    private void keep(Ticket ticket, UUID employee, String reason, Instant at) {
        sql.sql("""
                insert into ticket_decline (community, id, ticket, round, employee, reason, at)
                values (:community, :id, :ticket, :round, :employee, :reason, :at)
                """)
                .param("community", ticket.id().community())
                .param("id", Ids.next())
                .param("ticket", ticket.id().id())
                .param("round", ticket.round())
                .param("employee", employee)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
