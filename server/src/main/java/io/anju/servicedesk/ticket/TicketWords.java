package io.anju.servicedesk.ticket;

import io.anju.community.Places;
import io.anju.identity.Registry;
import io.anju.servicedesk.ladder.Occasion;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a message names a ticket's place and times, and where it leads. */
@Component
class TicketWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Places places;
    private final Registry registry;

    TicketWords(Places places, Registry registry) {
        this.places = places;
        this.registry = registry;
    }

    String place(Ticket ticket) {
        return places.find(ticket.space()).orElseThrow().spokenLabel();
    }

    /** By when somebody is to be there. */
    String arriveBy(Ticket ticket) {
        return clock(ticket, ticket.limits().arriveDue());
    }

    /** By when it is to be done. */
    String finishBy(Ticket ticket) {
        return dayAndClock(ticket, ticket.limits().finishDue());
    }

    String clock(Ticket ticket, @Nullable Instant at) {
        return at(CLOCK, ticket, at);
    }

    String dayAndClock(Ticket ticket, @Nullable Instant at) {
        return at(DAY_AND_CLOCK, ticket, at);
    }

    private String at(DateTimeFormatter format, Ticket ticket, @Nullable Instant at) {
        var zone = registry.find(ticket.id().community()).orElseThrow().zone();
        return at == null ? "" : format.format(at.atZone(zone));
    }

    /** The same news of a later round, or of a time that was agreed since, is news. */
    static String again(Ticket ticket) {
        var occasion = occasion(ticket);
        return occasion.equals("1") ? "" : "/" + occasion;
    }

    static String occasion(Ticket ticket) {
        return Occasion.of(ticket.round(), ticket.said().appointmentMoves());
    }

    static String mine(Ticket ticket) {
        return link("/m/home/", "/tickets/", ticket);
    }

    static String atDesk(Ticket ticket) {
        return link("/console/c/", "/tickets/", ticket);
    }

    static String atWork(Ticket ticket) {
        return ticket.needsAVisit() ? link("/m/work/", "/jobs/", ticket) : atDesk(ticket);
    }

    private static String link(String face, String page, Ticket ticket) {
        return face + ticket.id().community() + page + ticket.id().id();
    }
}
