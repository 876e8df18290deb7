package io.anju.servicedesk.today;

import io.anju.servicedesk.board.TicketView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A community's day as one person sees it.
 *
 * @param parts in the order of the role
 * @param tickets what is open besides and due first, at most 100: for the band of hours and what comes later
 * @param people who is on duty, the freest first; empty for whoever may not see the roster
 */
public record Today(
        Instant asOf, Role role, Counts counts, List<Part> parts, List<TicketView> tickets, List<Person> people) {

    public Today {
        parts = List.copyOf(parts);
        tickets = List.copyOf(tickets);
        people = List.copyOf(people);
    }

    /** All that is not closed, each in one of the four. */
    public record Counts(int late, int soon, int later, int callBack) {}

    /**
     * A section with what stands on top of it.
     *
     * @param count how many there are besides what stands in a part above; shown are at most 20
     */
    public record Part(Section section, int count, List<TicketView> tickets, List<Line> lines) {

        public Part {
            tickets = List.copyOf(tickets);
            lines = List.copyOf(lines);
        }

        static Part ofLines(Section section, int count, List<Line> lines) {
            return new Part(section, count, List.of(), lines);
        }
    }

    /**
     * Something that is no ticket to be worked on.
     *
     * @param kind call-back, check, mail, complaint, letter, supervision, gap, leave, swap, proposal, own-proposal, quote or handover
     * @param name whom or what it is about
     * @param detail the ticket's or the office's number, the subject of a mail, the reason of a proposal, the sum of a quote; null where there is none
     * @param at when it is due, or begins, or since when it waits
     * @param until when it ends
     * @param count how many are missing, or how much a shift leaves open
     * @param ticket behind it
     */
    public record Line(
            String kind,
            String name,
            @Nullable String detail,
            Instant at,
            @Nullable Instant until,
            @Nullable Integer count,
            @Nullable UUID ticket) {}

    /** Somebody on duty and how much they have in hand. */
    public record Person(UUID employee, String name, String badge, String post, int openTickets) {}
}
