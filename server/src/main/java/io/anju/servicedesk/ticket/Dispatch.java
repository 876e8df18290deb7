package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.dispatch.Choice;
import io.anju.servicedesk.dispatch.Chooser;
import io.anju.servicedesk.dispatch.DispatchSettings;
import io.anju.servicedesk.dispatch.Rule;
import io.anju.workforce.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a ticket to somebody; the fact says who it was and why. Whoever calls holds the ticket's row and saves it. */
@Component
class Dispatch {

    private final Chooser chooser;
    private final DispatchSettings settings;
    private final OwesAcceptance owesAcceptance;
    private final Facts facts;
    private final JdbcClient sql;

    Dispatch(Chooser chooser, DispatchSettings settings, OwesAcceptance owesAcceptance, Facts facts, JdbcClient sql) {
        this.chooser = chooser;
        this.settings = settings;
        this.owesAcceptance = owesAcceptance;
        this.facts = facts;
        this.sql = sql;
    }

    /** How long what is offered to all waits for somebody. */
    Duration waits() {
        return settings.here().waits();
    }

    /** The system's choice, never one who gave it back in this round; with nobody to send it waits. */
    void send(Ticket ticket, Instant now) {
        chooser.choose(ticket.job(), declined(ticket), now)
                .ifPresent(choice -> give(ticket, choice, now, Source.SYSTEM));
    }

    /** The desk's choice. */
    void give(Ticket ticket, Staff.Member member, Instant now) {
        give(ticket, chooser.chosen(ticket.job(), member, Rule.BY_HAND, now), now, Source.TYPED);
    }

    /** The steward's choice. */
    void giveBySteward(Ticket ticket, Staff.Member member, Instant now) {
        give(ticket, chooser.chosen(ticket.job(), member, Rule.STEWARD, now), now, Source.TYPED);
    }

    /** Somebody took it. */
    void claim(Ticket ticket, Staff.Member member, Instant now) {
        give(ticket, chooser.chosen(ticket.job(), member, Rule.CLAIMED, now), now, Source.TYPED);
    }

    private void give(Ticket ticket, Choice choice, Instant now, Source source) {
        if (ticket.isAccepted()) {
            owesAcceptance.acceptedNoLonger(ticket.id(), now);
        }
        ticket.assign(choice.member().employee(), now);
        facts.record(Desk.fact(DeskFacts.ASSIGNED, ticket, now, source).saying(choice.outcome(), choice.detail()));
    }

    private Set<UUID> declined(Ticket ticket) {
        TicketId id = ticket.id();
        return Set.copyOf(sql.sql("""
                select distinct employee from ticket_decline
                 where community = :community and ticket = :ticket and round = :round
                """)
                .param("community", id.community())
                .param("ticket", id.id())
                .param("round", ticket.round())
                .query(UUID.class)
                .list());
    }
}
