package io.anju.servicedesk.ticket;

import io.anju.community.Places;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.identity.Grants;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.category.Categories;
import io.anju.servicedesk.category.Category;
import io.anju.servicedesk.category.Kind;
import io.anju.workforce.Staff;
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

    private final Tickets tickets;
    private final TicketNumbers numbers;
    private final Categories categories;
    private final ResponsePolicy response;
    private final FinishPolicy finish;
    private final TicketClocks clocks;
    private final Callers callers;
    private final Owners owners;
    private final WhoGoes whoGoes;
    private final Followers followers;
    private final Places places;
    private final Homes homes;
    private final Photos photos;
    private final Staff staff;
    private final Grants grants;
    private final Facts facts;
    private final List<HearsOfTickets> hearing;
    private final BusinessClock clock;

    Desk(
            Tickets tickets,
            TicketNumbers numbers,
            Categories categories,
            ResponsePolicy response,
            FinishPolicy finish,
            TicketClocks clocks,
            Callers callers,
            Owners owners,
            WhoGoes whoGoes,
            Followers followers,
            Places places,
            Homes homes,
            Photos photos,
            Staff staff,
            Grants grants,
            Facts facts,
            List<HearsOfTickets> hearing,
            BusinessClock clock) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.categories = categories;
        this.response = response;
        this.finish = finish;
        this.clocks = clocks;
        this.callers = callers;
        this.owners = owners;
        this.whoGoes = whoGoes;
        this.followers = followers;
        this.places = places;
        this.homes = homes;
        this.photos = photos;
        this.staff = staff;
        this.grants = grants;
        this.facts = facts;
        this.hearing = List.copyOf(hearing);
        this.clock = clock;
    }

    /**
     * Registers it, names whose it is, starts its clocks and, where somebody has to come, gives it to whoever is on duty with the
     * fewest open tickets; what belongs to an incident of its building goes with that.
     *
     * @throws Unacceptable when it cannot be as it is said: the place, the category, a photo, the time agreed, or whom it is for
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
        var heard = Objects.requireNonNullElse(report.heardAt(), now);
        var matter = Matter.of(category);
        var arrivals = response.arrivals(matter, heard, report.appointment());
        var finishes = finish.finishes(matter, report.intake(), heard, report.appointment());
        var reported = Report.of(
                report,
                numbers.next(id.community(), now),
                matter,
                homes.is(report.space()),
                heard,
                owners.firstAsked(report.intake(), now));
        var ticket = Ticket.report(id, reported, Limits.of(arrivals, finishes));
        facts.record(fact(DeskFacts.REPORTED, ticket, heard, Source.TYPED)
                .saying(null, Map.of("channel", ticket.said().intake().channel().name()))
                .showing(report.photos()));
        keepVoice(report, ticket, heard);
        clocks.start(ticket, arrivals, finishes, heard);
        tickets.save(ticket);
        hearing.forEach(each -> each.takenDown(TakenDown.of(ticket, heard)));
        sendUnlessItFollows(id, chosen, now);
        return id;
    }

    /** What belongs to an incident by now goes with its lead: nobody else is sent, asked or offered it. */
    private void sendUnlessItFollows(TicketId id, @Nullable UUID chosen, Instant now) {
        if (!followers.follows(id)) {
            var ticket = tickets.toChange(id);
            whoGoes.send(ticket, chosen, now);
            tickets.save(ticket);
        }
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
        var reported = Report.of(
                report,
                numbers.next(id.community(), now),
                Matter.of(category),
                homes.is(report.space()),
                now,
                me.employee());
        var ticket = Ticket.mendedOnTheSpot(id, reported, me.employee());
        facts.record(fact(DeskFacts.REPORTED, ticket, now, Source.TYPED)
                .saying(null, Map.of("channel", ticket.said().intake().channel().name())));
        keepVoice(report, ticket, now);
        facts.record(fact(DeskFacts.FINISHED, ticket, now, Source.PHOTOGRAPHED)
                .saying("on-the-spot", Map.of())
                .showing(report.photos()));
        tickets.save(ticket);
        return id;
    }

    /** What was said is a fact of its own: it is heard, and stands beside the photos. */
    private void keepVoice(NewTicket report, Ticket ticket, Instant at) {
        var voice = report.voice();
        if (voice != null) {
            facts.record(fact(DeskFacts.VOICE, ticket, at, Source.TYPED).showing(List.of(voice)));
        }
    }

    private Category check(NewTicket report, Instant now) {
        if (places.find(report.space()).isEmpty()) {
            throw new Unacceptable("servicedesk.no-such-space", "space");
        }
        callers.require(report.space(), report.intake());
        if (report.appointment() != null) {
            report.appointment().mustFit(now, Appointment.Fields.REPORTED);
        }
        photos.require(report.photos());
        photos.requireVoice(report.voice());
        return categories
                .find(report.category())
                .orElseThrow(() -> new Unacceptable("servicedesk.no-such-category", "category"));
    }

    /** The agreed time is near, or nobody took it: whoever is on duty now goes, if nobody does yet. */
    void sendToAppointment(TicketId id) {
        var now = clock.instant();
        var ticket = tickets.toChange(id);
        if (ticket.waitsForSomebody() && !whoGoes.isTooSoon(ticket, now) && !followers.follows(id)) {
            whoGoes.sendWhoeverIsFree(ticket, now);
            tickets.save(ticket);
            followers.comeAlong(ticket);
        }
    }

    /** @throws TicketRefused when the person is not on duty now, or somebody is already at the door */
    public void assign(TicketId id, UUID employee) {
        var now = clock.instant();
        var ticket = tickets.toChange(id);
        whoGoes.give(ticket, employee, now);
        tickets.save(ticket);
        followers.comeAlong(ticket);
    }

    static NewFact fact(String kind, Ticket ticket, Instant at, Source source) {
        var person = source == Source.SYSTEM ? null : Scope.current().actor().account();
        return NewFact.of(kind, ticket.id().id(), person, at, source).at(ticket.space());
    }
}
