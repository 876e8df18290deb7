package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.RecordedFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.servicedesk.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tickets that go with another: whoever goes to the lead goes for all of them. A follower keeps its number, its clocks and its facts;
 * a step of the lead is a fact of each, at the lead's instant, or at the follower's own report where that was later.
 */
@Component
class Followers {

    /** Outcomes of the facts that moved a lead on. */
    private static final List<String> MOVED = List.of("applied", "answer");

    private final Tickets tickets;
    private final Facts facts;
    private final TicketNews news;
    private final AskingBack askingBack;
    private final JdbcClient sql;
    private final BusinessClock clock;

    Followers(
            Tickets tickets, Facts facts, TicketNews news, AskingBack askingBack, JdbcClient sql, BusinessClock clock) {
        this.tickets = tickets;
        this.facts = facts;
        this.news = news;
        this.askingBack = askingBack;
        this.sql = sql;
        this.clock = clock;
    }

    boolean follows(TicketId id) {
        return Objects.requireNonNull(sql.sql("""
                select exists (select from ticket_follow
                                where community = :community and ticket = :ticket and ended_at is null)
                """)
                .param("community", id.community())
                .param("ticket", id.id())
                .query(Boolean.class)
                .single());
    }

    /** Brings all that follow it to where it is now. To be called when the lead and its facts are kept. */
    void comeAlong(Ticket lead) {
        for (var id : of(lead.id())) {
            comeAlong(tickets.toChange(new TicketId(lead.id().community(), id)), lead);
        }
    }

    private List<UUID> of(TicketId lead) {
        return List.copyOf(sql.sql("""
                select ticket from ticket_follow
                 where community = :community and lead = :lead and ended_at is null order by ticket
                """)
                .param("community", lead.community())
                .param("lead", lead.id())
                .query(UUID.class)
                .list());
    }

    /** One of them. It only goes forward, and stays as it is where it is further. */
    void comeAlong(Ticket ticket, Ticket lead) {
        if (!ticket.isOpen() || ticket.finishedAt() != null) {
            return;
        }
        beThere(ticket, lead);
        var finished = lead.finishedAt();
        if (finished == null) {
            tickets.save(ticket);
            return;
        }
        var kind = lead.needsAVisit() ? DeskFacts.FINISHED : DeskFacts.ANSWERED;
        ticket.finish(record(kind, finished, ticket, lead));
        tickets.save(ticket);
        tellTheEnd(ticket, lead);
        askingBack.begin(ticket.id());
    }

    private void tellTheEnd(Ticket ticket, Ticket lead) {
        if (lead.needsAVisit()) {
            news.finished(ticket);
        } else {
            said(DeskFacts.ANSWERED, lead)
                    .map(fact -> fact.detail().get("note"))
                    .filter(String.class::isInstance)
                    .ifPresent(words -> news.answered(ticket, (String) words, clock.instant()));
        }
    }

    /** As far as somebody at the door. */
    void beThere(Ticket ticket, Ticket lead) {
        var assignee = lead.assignee();
        if (assignee == null) {
            return;
        }
        if (ticket.arrivedAt() == null && !assignee.equals(ticket.assignee())) {
            ticket.assign(assignee, clock.instant());
            facts.record(Desk.fact(DeskFacts.ASSIGNED, ticket, clock.instant(), Source.SYSTEM)
                    .saying(null, with(lead)));
        }
        var accepted = lead.acceptedAt();
        if (accepted != null && ticket.mayAccept(assignee)) {
            ticket.accept(record(DeskFacts.ACCEPTED, accepted, ticket, lead));
        }
        var arrived = lead.arrivedAt();
        if (arrived != null && ticket.mayArrive(assignee)) {
            ticket.arrive(record(DeskFacts.ARRIVED, arrived, ticket, lead));
        }
    }

    /** Photos stay with the lead: they may show the inside of another home. */
    private Instant record(String kind, Instant leads, Ticket ticket, Ticket lead) {
        var at = leads.isBefore(ticket.reportedAt()) ? ticket.reportedAt() : leads;
        said(kind, lead)
                .map(fact -> NewFact.of(kind, ticket.id().id(), fact.person(), at, Source.valueOf(fact.source()))
                        .at(ticket.space())
                        .saying(fact.outcome(), with(lead)))
                .ifPresent(facts::record);
        return at;
    }

    /** The one that moved the lead; being there says yes, so that a lead may have none of its being accepted. */
    private Optional<RecordedFact> said(String kind, Ticket lead) {
        return facts.about(lead.id().id()).stream()
                .filter(fact -> fact.kind().equals(kind))
                .filter(fact -> MOVED.contains(Objects.requireNonNullElse(fact.outcome(), "applied")))
                .reduce((first, second) -> second);
    }

    static Map<String, Object> with(Ticket lead) {
        return Map.of("note", lead.number());
    }
}
