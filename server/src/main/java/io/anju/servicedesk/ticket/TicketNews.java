package io.anju.servicedesk.ticket;

import io.anju.community.Places;
import io.anju.identity.Grants;
import io.anju.identity.Registry;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.ticket.Technicians.Technician;
import io.anju.workforce.Staff;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is told what about a ticket. See docs/domain/servicedesk.md#news. */
@Component
class TicketNews {

    /** Holders are told when something is late in the community; a permission of the module messages. */
    static final String ESCALATIONS = "messages.escalations";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * One piece of news.
     *
     * @param again what makes it news again about the same ticket
     */
    private record News(String what, String again, Urgency urgency, String link, Map<String, String> words) {}

    private final Messages messages;
    private final Staff staff;
    private final Grants grants;
    private final Places places;
    private final Registry registry;

    TicketNews(Messages messages, Staff staff, Grants grants, Places places, Registry registry) {
        this.messages = messages;
        this.staff = staff;
        this.grants = grants;
        this.places = places;
        this.registry = registry;
    }

    /** To whoever should be there; with nobody assigned, to those who can change that. */
    void arrivalIsNear(Ticket ticket) {
        var assignee = Optional.ofNullable(ticket.assignee())
                .flatMap(staff::find)
                .flatMap(member -> Optional.ofNullable(member.account()));
        var onThePhone = link("/m/work/", "/jobs/", ticket);
        assignee.ifPresentOrElse(
                account -> tell(ticket, Recipient.staff(account), clock("arrival-near", ticket, onThePhone)),
                () -> tellThoseInCharge(ticket, "arrival-near"));
    }

    void arrivalIsLate(Ticket ticket) {
        tellThoseInCharge(ticket, "arrival-late");
    }

    private void tellThoseInCharge(Ticket ticket, String what) {
        var news = clock(what, ticket, link("/console/c/", "/tickets/", ticket));
        grants.holders(ticket.id().community(), ESCALATIONS)
                .forEach(account -> tell(ticket, Recipient.staff(account), news));
    }

    private News clock(String what, Ticket ticket, String link) {
        var place = places.find(ticket.space()).orElseThrow().spokenLabel();
        return new News(
                what, "", Urgency.URGENT, link, Map.of("number", ticket.number(), "place", place, "due", due(ticket)));
    }

    void accepted(Ticket ticket, Technician technician) {
        var words = Map.of("number", ticket.number(), "technician", technician.name(), "due", due(ticket));
        tellTheResident(ticket, new News("accepted", technician.badge(), Urgency.ANSWER, mine(ticket), words));
    }

    void arrived(Ticket ticket, Technician technician) {
        var words = Map.of("number", ticket.number(), "technician", technician.name());
        tellTheResident(ticket, new News("arrived", "", Urgency.ANSWER, mine(ticket), words));
    }

    /** And asked to rate. */
    void finished(Ticket ticket) {
        var words = Map.of("number", ticket.number());
        tellTheResident(ticket, new News("finished", "", Urgency.NORMAL, mine(ticket), words));
    }

    private void tellTheResident(Ticket ticket, News news) {
        Optional.ofNullable(ticket.reporter())
                .map(Recipient::resident)
                .or(() -> Optional.ofNullable(ticket.party()).map(Recipient::party))
                .ifPresent(to -> tell(ticket, to, news));
    }

    private void tell(Ticket ticket, Recipient to, News news) {
        var id = ticket.id().id();
        messages.tell(new NewMessage(
                "servicedesk." + news.what(),
                to,
                news.words(),
                news.urgency(),
                new NewMessage.About(id, news.link()),
                news.what() + "/" + id + "/" + news.again()));
    }

    private static String mine(Ticket ticket) {
        return link("/m/home/", "/tickets/", ticket);
    }

    private static String link(String face, String page, Ticket ticket) {
        return face + ticket.id().community() + page + ticket.id().id();
    }

    private String due(Ticket ticket) {
        var zone = registry.find(ticket.id().community()).orElseThrow().zone();
        return CLOCK.format(ticket.arriveDue().atZone(zone));
    }
}
