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
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final RoundEnds roundEnds;
    private final OwesAcceptance owesAcceptance;
    private final JdbcClient sql;
    private final BusinessClock clock;

    Followers(
            Tickets tickets,
            Facts facts,
            TicketNews news,
            RoundEnds roundEnds,
            OwesAcceptance owesAcceptance,
            JdbcClient sql,
            BusinessClock clock) {
        this.tickets = tickets;
        this.facts = facts;
        this.news = news;
        this.roundEnds = roundEnds;
        this.owesAcceptance = owesAcceptance;
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
        comeAlong(lead, ticket -> {});
    }

    /** Whoever was to go to the lead cannot: they do not go to what follows it either, which waits with it or goes to whoever is next. */
    void comeAlongAfter(UUID declining, Ticket lead) {
        comeAlong(lead, ticket -> {
            if (ticket.mayArrive(declining)) {
                takeFromWhoeverAccepted(ticket);
                ticket.giveBack(declining);
                facts.record(Desk.fact(DeskFacts.DECLINED, ticket, clock.instant(), Source.TYPED)
                        .saying(null, with(lead)));
            }
        });
    }

    private void comeAlong(Ticket lead, Consumer<Ticket> first) {
        var following = locked(lead);
        if (!following.isEmpty()) {
            var said = said(lead);
            following.forEach(ticket -> {
                first.accept(ticket);
                comeAlong(ticket, lead, said);
            });
        }
    }

    /** Those that still follow it once nobody else changes them: one may have parted while this waited. */
    private List<Ticket> locked(Ticket lead) {
        var locked = of(lead.id()).stream()
                .map(id -> tickets.toChange(new TicketId(lead.id().community(), id)))
                .toList();
        var still = locked.isEmpty() ? Set.<UUID>of() : Set.copyOf(of(lead.id()));
        return locked.stream()
                .filter(ticket -> still.contains(ticket.id().id()))
                .toList();
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

    /** One that begins to follow. */
    void comeAlong(Ticket ticket, Ticket lead) {
        comeAlong(ticket, lead, said(lead));
    }

    /** It only goes forward, and stays as it is where it is further. */
    private void comeAlong(Ticket ticket, Ticket lead, Map<String, RecordedFact> said) {
        if (!ticket.isOpen() || ticket.finishedAt() != null) {
            return;
        }
        beThere(ticket, lead, said);
        var finished = lead.finishedAt();
        if (finished == null) {
            tickets.save(ticket);
            return;
        }
        var kind = lead.needsAVisit() ? DeskFacts.FINISHED : DeskFacts.ANSWERED;
        ticket.finish(record(said.get(kind), finished, ticket, lead));
        tickets.save(ticket);
        tellTheEnd(ticket, lead, said.get(kind));
        roundEnds.done(ticket);
    }

    private void tellTheEnd(Ticket ticket, Ticket lead, @Nullable RecordedFact said) {
        if (lead.needsAVisit()) {
            news.finished(ticket);
        } else if (said != null && said.detail().get("note") instanceof String words) {
            news.answered(ticket, words, clock.instant());
        }
    }

    /** As far as somebody at the door. */
    void beThere(Ticket ticket, Ticket lead) {
        beThere(ticket, lead, said(lead));
    }

    private void beThere(Ticket ticket, Ticket lead, Map<String, RecordedFact> said) {
        var assignee = lead.assignee();
        if (assignee == null) {
            return;
        }
        if (ticket.arrivedAt() == null && !assignee.equals(ticket.assignee())) {
            takeFromWhoeverAccepted(ticket);
            ticket.assign(assignee, clock.instant());
            facts.record(Desk.fact(DeskFacts.ASSIGNED, ticket, clock.instant(), Source.SYSTEM)
                    .saying(null, with(lead)));
        }
        var accepted = lead.acceptedAt();
        if (accepted != null && ticket.mayAccept(assignee)) {
            ticket.accept(record(said.get(DeskFacts.ACCEPTED), accepted, ticket, lead));
            if (isNews(accepted)) {
                news.accepted(ticket, assignee);
            }
            if (!said.containsKey(DeskFacts.ACCEPTED) && owesAcceptance.of(ticket.id())) {
                facts.record(acceptedByBeingThere(said.get(DeskFacts.ARRIVED), accepted, ticket, lead));
            }
        }
        var arrived = lead.arrivedAt();
        if (arrived != null && ticket.mayArrive(assignee)) {
            ticket.arrive(record(said.get(DeskFacts.ARRIVED), arrived, ticket, lead));
            if (isNews(arrived)) {
                news.arrived(ticket, assignee);
            }
        }
    }

    /** As of the lead: that somebody is coming, or there, is told when it is learned at once. */
    private boolean isNews(Instant at) {
        return !at.isBefore(clock.instant().minus(WhenDone.LATE));
    }

    /** Nobody had to say yes to the lead; of this it is owed. */
    private static NewFact acceptedByBeingThere(
            @Nullable RecordedFact there, Instant accepted, Ticket ticket, Ticket lead) {
        return NewFact.of(
                        DeskFacts.ACCEPTED,
                        ticket.id().id(),
                        there == null ? null : there.person(),
                        notBeforeReport(accepted, ticket),
                        Source.TYPED)
                .at(ticket.space())
                .saying("applied", with(lead));
    }

    private static Instant notBeforeReport(Instant at, Ticket ticket) {
        return at.isBefore(ticket.reportedAt()) ? ticket.reportedAt() : at;
    }

    private void takeFromWhoeverAccepted(Ticket ticket) {
        if (ticket.isAccepted()) {
            owesAcceptance.acceptedNoLonger(ticket.id(), clock.instant());
        }
    }

    /** Photos stay with the lead: they may show the inside of another home. */
    private Instant record(@Nullable RecordedFact said, Instant leads, Ticket ticket, Ticket lead) {
        var at = notBeforeReport(leads, ticket);
        if (said != null) {
            facts.record(NewFact.of(said.kind(), ticket.id().id(), said.person(), at, Source.valueOf(said.source()))
                    .at(ticket.space())
                    .saying(said.outcome(), with(lead)));
        }
        return at;
    }

    /** The last of each kind that moved the lead; being there says yes, so that a lead may have none of its being accepted. */
    private Map<String, RecordedFact> said(Ticket lead) {
        return facts.about(lead.id().id()).stream()
                .filter(fact -> MOVED.contains(Objects.requireNonNullElse(fact.outcome(), "applied")))
                .collect(Collectors.toMap(RecordedFact::kind, Function.identity(), (first, second) -> second));
    }

    static Map<String, Object> with(Ticket lead) {
        return Map.of("note", lead.number());
    }
}
