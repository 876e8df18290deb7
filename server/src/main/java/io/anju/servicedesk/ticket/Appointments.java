package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another time is agreed before anybody has come. The clocks go by the newest agreement; what was promised moves only where those
 * for whom it is wished it in time, so that nothing we move hides that it is late.
 */
@Service
@Transactional
public class Appointments {

    /** Whose wish it is. */
    public enum AskedBy {
        RESIDENT,
        US
    }

    /** Ours, in each round; the constraint ticket_is_appointed_three_times refuses a fourth too. */
    static final int MOST = 3;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Tickets tickets;
    private final MovedClocks clocks;
    private final WhoGoes whoGoes;
    private final Followers followers;
    private final ForWhom forWhom;
    private final TicketNews news;
    private final Facts facts;
    private final Agreements agreements;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Appointments(
            Tickets tickets,
            MovedClocks clocks,
            WhoGoes whoGoes,
            Followers followers,
            ForWhom forWhom,
            TicketNews news,
            Facts facts,
            Agreements agreements,
            BusinessClock clock,
            CommunityZone zones) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.whoGoes = whoGoes;
        this.followers = followers;
        this.forWhom = forWhom;
        this.news = news;
        this.facts = facts;
        this.agreements = agreements;
        this.clock = clock;
        this.zones = zones;
    }

    /** Whether the caller may agree on another time: it is for them, nobody is there yet, and it was not moved too often. */
    @Transactional(readOnly = true)
    public boolean mayMove(TicketId id) {
        var ticket = tickets.findById(id).orElseThrow(() -> new NotFound("servicedesk.no-such-ticket"));
        return ticket.mayBeAppointed()
                && ticket.said().appointmentMoves() < MOST
                && !followers.follows(id)
                && forWhom.isIt(Scope.current().actor().required(), ticket);
    }

    /**
     * On the phone of those for whom it is.
     *
     * @throws NotFound when it is another's
     * @throws TicketRefused when somebody is there, it goes with another, or it was moved too often
     */
    public void askedFor(TicketId id, Appointment agreed, @Nullable String reason) {
        var ticket = tickets.toChange(id);
        if (!forWhom.isIt(Scope.current().actor().required(), ticket)) {
            throw new NotFound("servicedesk.no-such-ticket");
        }
        move(ticket, agreed, AskedBy.RESIDENT, reason);
        news.appointed(ticket, agreed, true);
    }

    /**
     * By the desk, after it talked to them. They are told, so that what was never agreed does not stay unnoticed.
     *
     * @throws TicketRefused as above
     */
    public void agreed(TicketId id, Appointment agreed, AskedBy by, String reason) {
        var ticket = tickets.toChange(id);
        move(ticket, agreed, by, reason);
        news.appointed(ticket, agreed, false);
    }

    private void move(Ticket ticket, Appointment agreed, AskedBy by, @Nullable String reason) {
        var now = clock.instant();
        agreed.mustFit(now, Appointment.Fields.AGREED_ANEW);
        if (followers.follows(ticket.id())) {
            throw new TicketRefused.GoesWithAnother(ticket.number());
        }
        if (!ticket.mayBeAppointed()) {
            throw new TicketRefused.NotAtThisStep(ticket.number());
        }
        if (ticket.said().appointmentMoves() >= MOST) {
            throw new TicketRefused.AppointedTooOften(ticket.number(), MOST);
        }
        agreements.keep(ticket, agreed, by, reason, now);
        facts.record(Desk.fact(DeskFacts.APPOINTED, ticket, now, Source.TYPED)
                .saying(by.name().toLowerCase(Locale.ROOT), Map.of("note", words(agreed, reason))));
        clocks.agreedAnew(ticket, agreed, by == AskedBy.RESIDENT, now);
        whoGoes.sendAgain(ticket, agreed);
    }

    private String words(Appointment agreed, @Nullable String reason) {
        var from = DAY.format(agreed.from().atZone(zones.here()));
        var span = from + "–" + TIME.format(agreed.latest().atZone(zones.here()));
        return reason == null ? span : span + "，" + reason;
    }
}
