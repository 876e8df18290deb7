package io.anju.servicedesk.immediate;

import io.anju.community.Places;
import io.anju.community.SpecialCare;
import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.jobs.DueWork;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.clock.Nearness;
import io.anju.servicedesk.ladder.Cause;
import io.anju.servicedesk.ladder.Ladder;
import io.anju.servicedesk.ladder.Late;
import io.anju.servicedesk.ticket.HearsOfTickets;
import io.anju.servicedesk.ticket.OwesAcceptance;
import io.anju.servicedesk.ticket.RoundSubject;
import io.anju.servicedesk.ticket.TakenDown;
import io.anju.standards.Adopted;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a home asks where somebody needs special care is accepted at once, at any hour (S15-072): it stands on top of the lists
 * until somebody has, and climbs the ladder when nobody does. Who needs what is nobody's business here.
 */
@Component
class ImmediateRequests implements HearsOfTickets, OwesAcceptance, DueWorkHandler {

    static final String CLAUSE = "S15-072";

    private static final String KIND = "servicedesk.immediate";
    private static final String ACCEPTED = "servicedesk.accepted";
    private static final String MINUTES = "suggested_minutes";

    /** What the clause suggests, where a community set something that is no number of minutes. */
    private static final Duration SUGGESTED = Duration.ofMinutes(5);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** The database rounds instants. */
    private static final Duration ROUNDED = Duration.ofMillis(1);

    private record Waiting(String number, UUID space, int round, Instant due) {}

    private final SpecialCare care;
    private final Places places;
    private final Promises promises;
    private final Expectations expectations;
    private final DueWork dueWork;
    private final Ladder ladder;
    private final JdbcClient sql;
    private final BusinessClock clock;
    private final CommunityZone zones;

    ImmediateRequests(
            SpecialCare care,
            Places places,
            Promises promises,
            Expectations expectations,
            DueWork dueWork,
            Ladder ladder,
            JdbcClient sql,
            BusinessClock clock,
            CommunityZone zones) {
        this.care = care;
        this.places = places;
        this.promises = promises;
        this.expectations = expectations;
        this.dueWork = dueWork;
        this.ladder = ladder;
        this.sql = sql;
        this.clock = clock;
        this.zones = zones;
    }

    /** Whoever agreed to a time ahead is not waiting: nobody is sent before it is near. */
    @Override
    public void takenDown(TakenDown ticket) {
        var appointed = ticket.appointedAt();
        if (appointed == null || !appointed.isAfter(ticket.at())) {
            ask(ticket);
        }
    }

    /** Sent at once, whatever was agreed before; what an earlier round owed is over. */
    @Override
    public void reopened(TakenDown ticket) {
        setDue(ticket.id(), null);
        ask(ticket);
    }

    private void ask(TakenDown ticket) {
        if (ticket.visit() && care.isNeededAt(ticket.space(), zones.dayHere(ticket.at()))) {
            promises.adopted(CLAUSE, ticket.at()).ifPresent(promise -> begin(ticket, promise));
        }
    }

    private void begin(TakenDown ticket, Adopted promise) {
        var due = ticket.at().plus(within(ticket.id(), limit(promise)));
        setDue(ticket.id(), due);
        if (!isAccepted(ticket.id())) {
            expect(ticket, promise, due);
            dueWork.at(due, KIND, ticket.id().community(), ticket.id().id());
        }
    }

    private void expect(TakenDown ticket, Adopted promise, Instant due) {
        expectations.expect(new NewExpectation(
                ImmediatePromises.ACCEPTANCE,
                RoundSubject.of(ticket.id(), ticket.round()),
                RoundSubject.label(ticket.number(), ticket.round()),
                promise.version(),
                CLAUSE,
                ticket.at(),
                Nearness.before(due, ticket.at()),
                due,
                ACCEPTED,
                ticket.id().id()));
    }

    /** Part of what somebody said yes to, or is there for: nothing is owed of it unless it is given back. */
    private boolean isAccepted(TicketId ticket) {
        return sql.sql("""
                select accepted_at is not null or arrived_at is not null from ticket
                 where community = :community and id = :id
                """)
                .param("community", ticket.community())
                .param("id", ticket.id())
                .query(Boolean.class)
                .single();
    }

    private void setDue(TicketId ticket, @Nullable Instant due) {
        sql.sql("update ticket set immediate_due = :due::timestamptz where community = :community and id = :id")
                .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC))
                .param("community", ticket.community())
                .param("id", ticket.id())
                .update();
    }

    /** Not of a part that is just being split off: it is there only once it is as far as what it came from. */
    @Override
    public boolean of(TicketId ticket) {
        return sql.sql("""
                select exists (select from ticket where community = :community and id = :id and immediate_due is not null)
                """)
                .param("community", ticket.community())
                .param("id", ticket.id())
                .query(Boolean.class)
                .single();
    }

    /** Whoever is next has as long as the first had; the promise was kept by the first yes. */
    @Override
    public void acceptedNoLonger(TicketId ticket, Instant now) {
        if (of(ticket)) {
            var due = now.plus(within(
                    ticket,
                    promises.adopted(CLAUSE, now).map(ImmediateRequests::limit).orElse(SUGGESTED)));
            setDue(ticket, due);
            dueWork.at(due, KIND, ticket.community(), ticket.id());
        }
    }

    /** By the category's own minutes, where they are fewer. */
    private Duration within(TicketId ticket, Duration promised) {
        return sql.sql("select accept_minutes from ticket where community = :community and id = :id")
                .param("community", ticket.community())
                .param("id", ticket.id())
                .query((row, n) -> Optional.ofNullable(row.getObject("accept_minutes", Integer.class)))
                .single()
                .map(Duration::ofMinutes)
                .filter(own -> own.compareTo(promised) < 0)
                .orElse(promised);
    }

    private static Duration limit(Adopted promise) {
        return promise.parameters().get(MINUTES) instanceof Number minutes && minutes.intValue() > 0
                ? Duration.ofMinutes(minutes.intValue())
                : SUGGESTED;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nobody has accepted it in time. */
    @Override
    public void due(UUID community, UUID subject, Instant due) {
        sql.sql("""
                select number, space, round, immediate_due from ticket
                 where community = :community and id = :id and accepted_at is null and arrived_at is null
                   and state <> 'CLOSED' and immediate_due <= :now
                """)
                .param("community", community)
                .param("id", subject)
                .param("now", clock.instant().plus(ROUNDED).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Waiting(
                        row.getString("number"),
                        row.getObject("space", UUID.class),
                        row.getInt("round"),
                        row.getObject("immediate_due", OffsetDateTime.class).toInstant()))
                .optional()
                .ifPresent(waiting -> ladder.begin(late(subject, waiting)));
    }

    private Late late(UUID ticket, Waiting waiting) {
        var words = Map.of(
                "number", waiting.number(),
                "place", places.find(waiting.space()).orElseThrow().spokenLabel(),
                "due", TIME.format(waiting.due().atZone(zones.here())));
        return Late.of(Cause.ACCEPTANCE, ticket, Integer.toString(waiting.round()), words);
    }
}
