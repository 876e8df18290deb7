package io.anju.servicedesk.ticket;

import static io.anju.servicedesk.ticket.TicketWords.again;
import static io.anju.servicedesk.ticket.TicketWords.atDesk;
import static io.anju.servicedesk.ticket.TicketWords.atWork;

import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.ladder.Cause;
import io.anju.servicedesk.ladder.Ladder;
import io.anju.servicedesk.ladder.Late;
import io.anju.servicedesk.ticket.TicketMessages.News;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told that a clock of a ticket runs out, or has. See docs/domain/servicedesk.md#news. */
@Component
class ClockNews {

    private final TicketMessages messages;
    private final TicketWords words;
    private final Ladder ladder;

    ClockNews(TicketMessages messages, TicketWords words, Ladder ladder) {
        this.messages = messages;
        this.words = words;
        this.ladder = ladder;
    }

    /** To whoever should be there; with nobody assigned, to those who can change that. */
    void arrivalIsNear(Ticket ticket) {
        near("arrival-near", ticket, ticket.assignee(), words.arriveBy(ticket));
    }

    /** To those in charge, one after the other, until somebody says that they see to it. */
    void arrivalIsLate(Ticket ticket) {
        climb(Cause.ARRIVAL, ticket, words.arriveBy(ticket));
    }

    /** To whoever has to end it: the one who was sent, or the one whose question it is. */
    void finishIsNear(Ticket ticket) {
        var who = ticket.needsAVisit() ? ticket.assignee() : ticket.owner();
        near("finish-near", ticket, who, words.finishBy(ticket));
    }

    /** Also to whoever was asked first: it is put down to them. */
    void finishIsLate(Ticket ticket) {
        var due = words.finishBy(ticket);
        climb(Cause.FINISH, ticket, due);
        messages.accountOf(ticket.firstAsked())
                .filter(account -> !messages.isInCharge(ticket, account))
                .ifPresent(account -> messages.tell(
                        ticket, Recipient.staff(account), news("finish-late", ticket, due, atDesk(ticket))));
    }

    private void near(String what, Ticket ticket, @Nullable UUID who, String due) {
        messages.accountOf(who)
                .ifPresentOrElse(
                        account -> messages.tell(
                                ticket, Recipient.staff(account), news(what, ticket, due, atWork(ticket))),
                        () -> messages.tellThoseInCharge(ticket, news(what, ticket, due, atDesk(ticket))));
    }

    private void climb(Cause cause, Ticket ticket, String due) {
        ladder.begin(Late.of(cause, ticket.id().id(), TicketWords.occasion(ticket), said(ticket, due)));
    }

    private News news(String what, Ticket ticket, String due, String link) {
        return new News(what, again(ticket), Urgency.URGENT, link, said(ticket, due));
    }

    private Map<String, String> said(Ticket ticket, String due) {
        return Map.of("number", ticket.number(), "place", words.place(ticket), "due", due);
    }
}
