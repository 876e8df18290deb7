package io.anju.servicedesk.ticket;

import static io.anju.servicedesk.ticket.TicketWords.again;
import static io.anju.servicedesk.ticket.TicketWords.atDesk;
import static io.anju.servicedesk.ticket.TicketWords.atWork;
import static io.anju.servicedesk.ticket.TicketWords.mine;

import io.anju.kernel.Scope;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.news.ShortAnswer;
import io.anju.servicedesk.ticket.AlsoTold.Hearer;
import io.anju.servicedesk.ticket.Technicians.Technician;
import io.anju.servicedesk.ticket.TicketMessages.News;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is told what about a ticket. See docs/domain/servicedesk.md#news. */
@Component
class TicketNews {

    private final TicketMessages messages;
    private final TicketWords words;
    private final Staff staff;
    private final List<AlsoTold> alsoTold;

    TicketNews(TicketMessages messages, TicketWords words, Staff staff, List<AlsoTold> alsoTold) {
        this.messages = messages;
        this.words = words;
        this.staff = staff;
        this.alsoTold = List.copyOf(alsoTold);
    }

    /** To those who can send somebody else. */
    void declined(Ticket ticket, String name, String reason, Instant at) {
        var said = Map.of("number", ticket.number(), "place", words.place(ticket), "name", name, "reason", reason);
        messages.tellThoseInCharge(ticket, new News("declined", at.toString(), Urgency.URGENT, atDesk(ticket), said));
    }

    /** To whoever is to see to it from now on, if they say yes. */
    void offered(Ticket ticket, UUID account, String from, Instant at) {
        var said = Map.of("number", ticket.number(), "from", from);
        messages.tell(
                ticket,
                Recipient.staff(account),
                new News("offered", at.toString(), Urgency.ANSWER, atDesk(ticket), said));
    }

    void answered(Ticket ticket, String answer, Instant at) {
        var said = Map.of("number", ticket.number(), "answer", ShortAnswer.of(answer));
        messages.tellTheResident(ticket, new News("answered", at.toString(), Urgency.ANSWER, mine(ticket), said));
        alsoTold(ticket)
                .forEach(to -> messages.tell(
                        ticket, to.recipient(), new News("answered", at.toString(), Urgency.NORMAL, to.link(), said)));
    }

    /** To the steward of the place: whom they choose goes. */
    void toChoose(Ticket ticket, UUID account, Instant at) {
        var said = Map.of(
                "number",
                ticket.number(),
                "place",
                words.place(ticket),
                "category",
                ticket.matter().categoryName());
        var link = "/m/work/" + ticket.id().community() + "/choices";
        messages.tell(
                ticket, Recipient.staff(account), new News("to-choose", at.toString(), Urgency.URGENT, link, said));
    }

    /** Another time was agreed: to whoever goes, and to those for whom it is where it was not them who said so. */
    void appointed(Ticket ticket, Appointment agreed, boolean byThem) {
        var said = Map.of(
                "number", ticket.number(),
                "from", words.dayAndClock(ticket, agreed.from()),
                "until", words.clock(ticket, agreed.latest()));
        var link = ticket.assignee() == null ? atDesk(ticket) : atWork(ticket);
        messages.accountOf(ticket.assignee() == null ? ticket.owner() : ticket.assignee())
                .filter(account -> !account.equals(Scope.current().actor().account()))
                .ifPresent(account -> messages.tell(
                        ticket,
                        Recipient.staff(account),
                        new News("appointment-moved", again(ticket), Urgency.URGENT, link, said)));
        if (!byThem) {
            messages.tellTheResident(ticket, new News("appointed", again(ticket), Urgency.ANSWER, mine(ticket), said));
        }
    }

    /** From now on it is seen to together with another: once for each. */
    void goesWith(Ticket ticket, Ticket lead) {
        var said = Map.of("number", ticket.number(), "lead", lead.number());
        messages.tellTheResident(
                ticket, new News("goes-with", lead.number() + again(ticket), Urgency.NORMAL, mine(ticket), said));
    }

    void accepted(Ticket ticket, UUID employee) {
        staff.find(employee).ifPresent(member -> accepted(ticket, member.name(), member.badge()));
    }

    void accepted(Ticket ticket, Technician technician) {
        accepted(ticket, technician.name(), technician.badge());
    }

    private void accepted(Ticket ticket, String name, String badge) {
        var said = Map.of("number", ticket.number(), "technician", name, "due", words.arriveBy(ticket));
        messages.tellTheResident(
                ticket, new News("accepted", badge + again(ticket), Urgency.ANSWER, mine(ticket), said));
    }

    void arrived(Ticket ticket, UUID employee) {
        staff.find(employee).ifPresent(member -> arrived(ticket, member.name()));
    }

    void arrived(Ticket ticket, Technician technician) {
        arrived(ticket, technician.name());
    }

    private void arrived(Ticket ticket, String name) {
        var said = Map.of("number", ticket.number(), "technician", name);
        messages.tellTheResident(ticket, new News("arrived", again(ticket), Urgency.ANSWER, mine(ticket), said));
    }

    /** And asked whether it is good: one tap answers. */
    void finished(Ticket ticket) {
        var said = Map.of("number", ticket.number());
        messages.tellTheResident(ticket, new News("finished", again(ticket), Urgency.NORMAL, mine(ticket), said));
        alsoTold(ticket)
                .forEach(to -> messages.tell(
                        ticket,
                        to.recipient(),
                        new News("finished" + to.as(), again(ticket), Urgency.NORMAL, to.link(), said)));
    }

    /** Whoever wanted to hear hears the answer and the end, and nothing in between. */
    private Stream<Hearer> alsoTold(Ticket ticket) {
        return alsoTold.stream().flatMap(each -> each.of(ticket.id()).stream());
    }
}
