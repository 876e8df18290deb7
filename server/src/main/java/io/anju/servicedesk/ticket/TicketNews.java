package io.anju.servicedesk.ticket;

import io.anju.community.Places;
import io.anju.identity.Grants;
import io.anju.identity.Registry;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.ladder.Cause;
import io.anju.servicedesk.ladder.Ladder;
import io.anju.servicedesk.ladder.Late;
import io.anju.servicedesk.ladder.Occasion;
import io.anju.servicedesk.ticket.AlsoTold.Hearer;
import io.anju.servicedesk.ticket.Technicians.Technician;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told what about a ticket. See docs/domain/servicedesk.md#news. */
@Component
class TicketNews {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /** As much of an answer as a short message holds; the ticket shows all of it. */
    private static final int LONGEST_ANSWER = 120;

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
    private final JoinedReports joined;
    private final List<AlsoTold> alsoTold;
    private final Ladder ladder;

    TicketNews(
            Messages messages,
            Staff staff,
            Grants grants,
            Places places,
            Registry registry,
            JoinedReports joined,
            List<AlsoTold> alsoTold,
            Ladder ladder) {
        this.alsoTold = List.copyOf(alsoTold);
        this.messages = messages;
        this.staff = staff;
        this.grants = grants;
        this.places = places;
        this.registry = registry;
        this.joined = joined;
        this.ladder = ladder;
    }

    /** To whoever should be there; with nobody assigned, to those who can change that. */
    void arrivalIsNear(Ticket ticket) {
        accountOf(ticket.assignee())
                .ifPresentOrElse(
                        account ->
                                tell(ticket, Recipient.staff(account), clock("arrival-near", ticket, atWork(ticket))),
                        () -> tellThoseInCharge(ticket, "arrival-near"));
    }

    /** To those who can send somebody else. */
    void declined(Ticket ticket, String name, String reason, Instant at) {
        var place = places.find(ticket.space()).orElseThrow().spokenLabel();
        var words = Map.of("number", ticket.number(), "place", place, "name", name, "reason", reason);
        var news = new News("declined", at.toString(), Urgency.URGENT, atDesk(ticket), words);
        grants.holders(ticket.id().community(), Ladder.IN_CHARGE)
                .forEach(account -> tell(ticket, Recipient.staff(account), news));
    }

    /** To those in charge, one after the other, until somebody says that they see to it. */
    void arrivalIsLate(Ticket ticket) {
        ladder.begin(late(Cause.ARRIVAL, ticket, due(ticket)));
    }

    private Late late(Cause cause, Ticket ticket, String due) {
        return Late.of(cause, ticket.id().id(), occasion(ticket), words(ticket, due));
    }

    /** To whoever has to end it: the one who was sent, or the one whose question it is. */
    void finishIsNear(Ticket ticket) {
        var who = ticket.needsAVisit() ? ticket.assignee() : ticket.owner();
        accountOf(who)
                .ifPresentOrElse(
                        account -> tell(ticket, Recipient.staff(account), clock("finish-near", ticket, atWork(ticket))),
                        () -> tellThoseInCharge(ticket, "finish-near"));
    }

    /** Also to whoever was asked first: it is put down to them. */
    void finishIsLate(Ticket ticket) {
        ladder.begin(late(
                Cause.FINISH, ticket, at(DAY_AND_CLOCK, ticket, ticket.limits().finishDue())));
        accountOf(ticket.firstAsked())
                .filter(account -> !grants.allow(account, ticket.id().community(), Ladder.IN_CHARGE))
                .ifPresent(account ->
                        tell(ticket, Recipient.staff(account), clock("finish-late", ticket, atDesk(ticket))));
    }

    /** To whoever is to see to it from now on, if they say yes. */
    void offered(Ticket ticket, UUID account, String from, Instant at) {
        var words = Map.of("number", ticket.number(), "from", from);
        tell(
                ticket,
                Recipient.staff(account),
                new News("offered", at.toString(), Urgency.ANSWER, atDesk(ticket), words));
    }

    void answered(Ticket ticket, String answer, Instant at) {
        var words = Map.of("number", ticket.number(), "answer", shortened(answer));
        tellTheResident(ticket, new News("answered", at.toString(), Urgency.ANSWER, mine(ticket), words));
        alsoTold(ticket)
                .forEach(to -> tell(
                        ticket, to.recipient(), new News("answered", at.toString(), Urgency.NORMAL, to.link(), words)));
    }

    private static String shortened(String answer) {
        return answer.codePointCount(0, answer.length()) <= LONGEST_ANSWER
                ? answer
                : answer.substring(0, answer.offsetByCodePoints(0, LONGEST_ANSWER)) + "…";
    }

    private Optional<UUID> accountOf(@Nullable UUID employee) {
        return Optional.ofNullable(employee)
                .flatMap(staff::find)
                .flatMap(member -> Optional.ofNullable(member.account()));
    }

    private void tellThoseInCharge(Ticket ticket, String what) {
        var news = clock(what, ticket, atDesk(ticket));
        grants.holders(ticket.id().community(), Ladder.IN_CHARGE)
                .forEach(account -> tell(ticket, Recipient.staff(account), news));
    }

    private News clock(String what, Ticket ticket, String link) {
        var due = what.startsWith("finish")
                ? at(DAY_AND_CLOCK, ticket, ticket.limits().finishDue())
                : due(ticket);
        return new News(what, again(ticket), Urgency.URGENT, link, words(ticket, due));
    }

    private Map<String, String> words(Ticket ticket, String due) {
        var place = places.find(ticket.space()).orElseThrow().spokenLabel();
        return Map.of("number", ticket.number(), "place", place, "due", due);
    }

    /** To the steward of the place: whom they choose goes. */
    void toChoose(Ticket ticket, UUID account, Instant at) {
        var place = places.find(ticket.space()).orElseThrow().spokenLabel();
        var words = Map.of(
                "number",
                ticket.number(),
                "place",
                place,
                "category",
                ticket.matter().categoryName());
        var link = "/m/work/" + ticket.id().community() + "/choices";
        tell(ticket, Recipient.staff(account), new News("to-choose", at.toString(), Urgency.URGENT, link, words));
    }

    /** Another time was agreed: to whoever goes, and to those for whom it is where it was not them who said so. */
    void appointed(Ticket ticket, Appointment agreed, boolean byThem) {
        var words = Map.of(
                "number", ticket.number(),
                "from", at(DAY_AND_CLOCK, ticket, agreed.from()),
                "until", at(CLOCK, ticket, agreed.latest()));
        var link = ticket.assignee() == null ? atDesk(ticket) : atWork(ticket);
        accountOf(ticket.assignee() == null ? ticket.owner() : ticket.assignee())
                .filter(account -> !account.equals(Scope.current().actor().account()))
                .ifPresent(account -> tell(
                        ticket,
                        Recipient.staff(account),
                        new News("appointment-moved", again(ticket), Urgency.URGENT, link, words)));
        if (!byThem) {
            tellTheResident(ticket, new News("appointed", again(ticket), Urgency.ANSWER, mine(ticket), words));
        }
    }

    /** From now on it is seen to together with another: once for each. */
    void goesWith(Ticket ticket, Ticket lead) {
        var words = Map.of("number", ticket.number(), "lead", lead.number());
        tellTheResident(
                ticket, new News("goes-with", lead.number() + again(ticket), Urgency.NORMAL, mine(ticket), words));
    }

    void accepted(Ticket ticket, UUID employee) {
        staff.find(employee).ifPresent(member -> accepted(ticket, member.name(), member.badge()));
    }

    void accepted(Ticket ticket, Technician technician) {
        accepted(ticket, technician.name(), technician.badge());
    }

    private void accepted(Ticket ticket, String name, String badge) {
        var words = Map.of("number", ticket.number(), "technician", name, "due", due(ticket));
        tellTheResident(ticket, new News("accepted", badge + again(ticket), Urgency.ANSWER, mine(ticket), words));
    }

    void arrived(Ticket ticket, UUID employee) {
        staff.find(employee).ifPresent(member -> arrived(ticket, member.name()));
    }

    void arrived(Ticket ticket, Technician technician) {
        arrived(ticket, technician.name());
    }

    private void arrived(Ticket ticket, String name) {
        var words = Map.of("number", ticket.number(), "technician", name);
        tellTheResident(ticket, new News("arrived", again(ticket), Urgency.ANSWER, mine(ticket), words));
    }

    /** And asked whether it is good: one tap answers. */
    void finished(Ticket ticket) {
        var words = Map.of("number", ticket.number());
        tellTheResident(ticket, new News("finished", again(ticket), Urgency.NORMAL, mine(ticket), words));
        alsoTold(ticket)
                .forEach(to -> tell(
                        ticket,
                        to.recipient(),
                        new News("finished" + to.as(), again(ticket), Urgency.NORMAL, to.link(), words)));
    }

    /** Whoever wanted to hear hears the answer and the end, and nothing in between. */
    private Stream<Hearer> alsoTold(Ticket ticket) {
        return alsoTold.stream().flatMap(each -> each.of(ticket.id()).stream());
    }

    /** The same news of a later round, or of a time that was agreed since, is news. */
    private static String again(Ticket ticket) {
        var occasion = occasion(ticket);
        return occasion.equals("1") ? "" : "/" + occasion;
    }

    private static String occasion(Ticket ticket) {
        return Occasion.of(ticket.round(), ticket.said().appointmentMoves());
    }

    /** And whoever told of the same thing later: the ticket is another's and opens for them only if it is of their home. */
    private void tellTheResident(Ticket ticket, News news) {
        var home = new News(
                news.what(),
                news.again(),
                news.urgency(),
                "/m/home/" + ticket.id().community(),
                news.words());
        joined.parties(ticket.id()).forEach(party -> tell(ticket, Recipient.party(party), home));
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

    private static String atDesk(Ticket ticket) {
        return link("/console/c/", "/tickets/", ticket);
    }

    private static String atWork(Ticket ticket) {
        return ticket.needsAVisit() ? link("/m/work/", "/jobs/", ticket) : atDesk(ticket);
    }

    private String due(Ticket ticket) {
        return at(CLOCK, ticket, ticket.limits().arriveDue());
    }

    private String at(DateTimeFormatter format, Ticket ticket, @Nullable Instant due) {
        var zone = registry.find(ticket.id().community()).orElseThrow().zone();
        return due == null ? "" : format.format(due.atZone(zone));
    }
}
