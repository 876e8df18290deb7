package io.anju.servicedesk.ticket;

import io.anju.community.Places;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.identity.Grants;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.category.Categories;
import io.anju.servicedesk.category.Category;
import io.anju.servicedesk.category.Kind;
import io.anju.workforce.Staff;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What residents and the desk do with a ticket; what the technician does comes as commands, see {@link FieldWork}. */
@Service
@Transactional
public class Desk {

    static final String ASSIGNS = "tickets.assign";

    /** Whoever goes to an agreed time is chosen this long before it, among those on duty then. */
    private static final Duration SENT_BEFORE = Duration.ofHours(1);

    /** "Now" was agreed a moment ago. */
    private static final Duration AGREED_JUST_NOW = Duration.ofHours(1);

    private static final Duration FURTHEST = Duration.ofDays(90);

    private final Tickets tickets;
    private final TicketNumbers numbers;
    private final Categories categories;
    private final ResponsePolicy response;
    private final FinishPolicy finish;
    private final TicketClocks clocks;
    private final Owners owners;
    private final Dispatch dispatch;
    private final Places places;
    private final Photos photos;
    private final Staff staff;
    private final Grants grants;
    private final Facts facts;
    private final DueWork dueWork;
    private final List<HearsOfTickets> hearing;
    private final BusinessClock clock;

    Desk(
            Tickets tickets,
            TicketNumbers numbers,
            Categories categories,
            ResponsePolicy response,
            FinishPolicy finish,
            TicketClocks clocks,
            Owners owners,
            Dispatch dispatch,
            Places places,
            Photos photos,
            Staff staff,
            Grants grants,
            Facts facts,
            DueWork dueWork,
            List<HearsOfTickets> hearing,
            BusinessClock clock) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.categories = categories;
        this.response = response;
        this.finish = finish;
        this.clocks = clocks;
        this.owners = owners;
        this.dispatch = dispatch;
        this.places = places;
        this.photos = photos;
        this.staff = staff;
        this.grants = grants;
        this.facts = facts;
        this.dueWork = dueWork;
        this.hearing = List.copyOf(hearing);
        this.clock = clock;
    }

    /**
     * Registers it, names whose it is, starts its clocks and, where somebody has to come, gives it to whoever is on duty with the
     * fewest open tickets.
     */
    public TicketId report(NewTicket report) {
        return report(report, null);
    }

    /**
     * The same, given to whom the desk chose: both or neither.
     *
     * @throws TicketRefused when the caller may give no tickets, or that person is not on duty now
     */
    public TicketId reportAndAssign(NewTicket report, UUID employee) {
        if (!grants.allow(Scope.current().actor().required(), Scope.current().requiredCommunity(), ASSIGNS)) {
            throw new TicketRefused.MayNotAssign();
        }
        return report(report, employee);
    }

    private TicketId report(NewTicket report, @Nullable UUID chosen) {
        var now = clock.instant();
        var category = check(report, now);
        var id = new TicketId(Scope.current().requiredCommunity(), Ids.next());
        var from = Objects.requireNonNullElse(report.appointedAt(), now);
        var matter = Matter.of(category);
        var arrivals = response.arrivals(matter, now, from);
        var finishes = finish.finishes(matter, now, from);
        var ticket = Ticket.report(
                id,
                numbers.next(id.community(), now),
                report,
                matter,
                now,
                Limits.of(arrivals, finishes),
                owners.firstAsked(report.intake(), now));
        facts.record(fact(DeskFacts.REPORTED, ticket, now, Source.TYPED)
                .saying(null, Map.of("channel", ticket.channel().name()))
                .showing(report.photos()));
        clocks.start(ticket, arrivals, finishes);
        send(ticket, report.appointedAt(), chosen, now);
        tickets.save(ticket);
        hearing.forEach(each -> each.takenDown(ticket.takenDown(now)));
        return id;
    }

    /**
     * What one of us saw and put right on the spot: registered and closed in one go, with the photo that shows it.
     *
     * @throws TicketRefused when the caller is not posted here
     */
    public TicketId reportMended(NewTicket report) {
        var now = clock.instant();
        var category = check(report, now);
        if (!category.visit() || category.kind() == Kind.COMPLAINT) {
            throw new Unacceptable("servicedesk.nothing-to-mend", "category");
        }
        if (report.photos().isEmpty()) {
            throw new Unacceptable("servicedesk.spot-photo-missing", "photos");
        }
        var me = staff.ofAccount(Scope.current().actor().required()).orElseThrow(TicketRefused.NotPosted::new);
        var id = new TicketId(Scope.current().requiredCommunity(), Ids.next());
        var ticket = Ticket.mendedOnTheSpot(
                id, numbers.next(id.community(), now), report, Matter.of(category), now, me.employee());
        facts.record(fact(DeskFacts.REPORTED, ticket, now, Source.TYPED)
                .saying(null, Map.of("channel", ticket.channel().name())));
        facts.record(fact(DeskFacts.FINISHED, ticket, now, Source.PHOTOGRAPHED)
                .saying("on-the-spot", Map.of())
                .showing(report.photos()));
        tickets.save(ticket);
        return id;
    }

    private Category check(NewTicket report, Instant now) {
        if (places.find(report.space()).isEmpty()) {
            throw new Unacceptable("servicedesk.no-such-space", "space");
        }
        var appointed = report.appointedAt();
        if (appointed != null
                && (appointed.isBefore(now.minus(AGREED_JUST_NOW)) || appointed.isAfter(now.plus(FURTHEST)))) {
            throw new Unacceptable("servicedesk.appointment-out-of-range", "appointedAt");
        }
        photos.require(report.photos());
        return categories
                .find(report.category())
                .orElseThrow(() -> new Unacceptable("servicedesk.no-such-category", "category"));
    }

    /** By the desk's choice; else by the system, where somebody has to come and the company leaves it to the system. */
    private void send(Ticket ticket, @Nullable Instant appointed, @Nullable UUID chosen, Instant now) {
        if (chosen != null) {
            assign(ticket, onDuty(chosen, now), now, Source.TYPED);
        } else if (ticket.needsAVisit()) {
            switch (ticket.matter().dispatch()) {
                case AUTOMATIC -> sendInTime(ticket, appointed, now);
                case POOL -> offerToAll(ticket, appointed, now);
                case BY_HAND -> {}
            }
        }
    }

    /** Whoever takes it first has it; where nobody does, the system sends somebody. */
    private void offerToAll(Ticket ticket, @Nullable Instant appointed, Instant now) {
        ticket.offerToAll();
        var unclaimed = now.plus(Pool.WAITS);
        var near = appointed == null ? unclaimed : appointed.minus(SENT_BEFORE);
        sendLater(ticket, near.isAfter(unclaimed) ? near : unclaimed);
    }

    private void sendLater(Ticket ticket, Instant when) {
        dueWork.at(when, LateDispatch.KIND, ticket.id().community(), ticket.id().id());
    }

    /** At once, or when the agreed time is near. */
    private void sendInTime(Ticket ticket, @Nullable Instant appointed, Instant now) {
        if (appointed != null && appointed.isAfter(now.plus(SENT_BEFORE))) {
            sendLater(ticket, appointed.minus(SENT_BEFORE));
        } else {
            sendWhoeverIsFree(ticket, now);
        }
    }

    private void sendWhoeverIsFree(Ticket ticket, Instant now) {
        dispatch.whoShouldGo(now).ifPresent(member -> assign(ticket, member, now, Source.SYSTEM));
    }

    /** The agreed time is near, or nobody took it: whoever is on duty now goes, if nobody does yet. */
    void sendToAppointment(TicketId id) {
        var now = clock.instant();
        var ticket = tickets.toChange(id);
        if (ticket.waitsForSomebody()) {
            sendWhoeverIsFree(ticket, now);
            tickets.save(ticket);
        }
    }

    /** @throws TicketRefused when the person is not on duty now, or somebody is already at the door */
    public void assign(TicketId id, UUID employee) {
        var now = clock.instant();
        var ticket = tickets.toChange(id);
        assign(ticket, onDuty(employee, now), now, Source.TYPED);
        tickets.save(ticket);
    }

    private Staff.Member onDuty(UUID employee, Instant now) {
        var member = staff.find(employee).orElseThrow(() -> new NotFound("workforce.no-such-employee"));
        if (staff.onDuty(now).stream().noneMatch(onDuty -> onDuty.employee().equals(employee))) {
            throw new TicketRefused.NotOnDuty(member.name());
        }
        return member;
    }

    private void assign(Ticket ticket, Staff.Member member, Instant now, Source source) {
        ticket.assign(member.employee(), now);
        facts.record(fact(DeskFacts.ASSIGNED, ticket, now, source).saying(member.badge(), Map.of()));
    }

    /**
     * What somebody is asked about; from here to the end of the transaction nobody else changes it.
     *
     * @throws TicketRefused when there is nothing yet to ask about
     */
    public Mended toAskAbout(TicketId id) {
        var ticket = tickets.toChange(id);
        ticket.mustBeMended();
        return ticket.mendedWork();
    }

    /** Nobody asks whether their own work was good. @throws TicketRefused when the caller had a hand in it */
    public void refuseOwnWork(TicketId id) {
        if (hadAHandInIt(tickets.toChange(id), Scope.current().actor().required())) {
            throw new TicketRefused.OwnWork();
        }
    }

    /** @throws TicketRefused when one of the five steps is missing */
    public void close(TicketId id, ClosedAs how) {
        var ticket = tickets.toChange(id);
        ticket.close(how, clock.instant());
        tickets.save(ticket);
    }

    /**
     * Another round under the same number, sent like a report of now. It has clocks and reminders of its own; the wall judged the
     * first.
     */
    public void reopen(TicketId id) {
        var now = clock.instant();
        var ticket = tickets.toChange(id);
        var matter = ticket.matter();
        ticket.reopen(Limits.of(response.arrivals(matter, now, now), finish.finishes(matter, now, now)));
        facts.record(fact(DeskFacts.REOPENED, ticket, now, Source.TYPED)
                .measuring(BigDecimal.valueOf(ticket.round()), "round"));
        clocks.remind(ticket);
        send(ticket, null, null, now);
        tickets.save(ticket);
        hearing.forEach(each -> each.reopened(ticket.takenDown(now)));
    }

    /** Whoever it was given to last, and whoever ever took it, went there or mended something, applied or not. */
    private boolean hadAHandInIt(Ticket ticket, UUID account) {
        return staff.ofAccount(account)
                        .filter(member -> member.employee().equals(ticket.assignee()))
                        .isPresent()
                || facts.about(ticket.id().id()).stream()
                        .anyMatch(fact -> DeskFacts.WORK.contains(fact.kind()) && account.equals(fact.person()));
    }

    static NewFact fact(String kind, Ticket ticket, Instant at, Source source) {
        var person = source == Source.SYSTEM ? null : Scope.current().actor().account();
        return NewFact.of(kind, ticket.id().id(), person, at, source).at(ticket.space());
    }
}
