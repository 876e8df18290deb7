package io.anju.servicedesk.reception;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.period.PeriodPromises;
import io.anju.servicedesk.reception.ReceptionRefused.CalledOff;
import io.anju.servicedesk.reception.ReceptionRefused.HasBegun;
import io.anju.servicedesk.reception.ReceptionRefused.IsOver;
import io.anju.servicedesk.reception.ReceptionRefused.NotBegun;
import io.anju.servicedesk.reception.ReceptionRefused.Unanswered;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days on which a manager or the general manager listens: announced ahead, and over when every question has its answer. */
@Service
@Transactional
public class ReceptionDays {

    /** A day as it is announced; {@code [startsAt, endsAt)}, the place in words. */
    public record Announcement(Host host, Instant startsAt, Instant endsAt, String place) {}

    /** When and where it is instead; {@code [startsAt, endsAt)}. */
    public record Instead(Instant startsAt, Instant endsAt, String place) {}

    /** @param publishedAs the fact that it was published, of a general manager's day */
    record Announced(
            Host host,
            Instant startsAt,
            Instant endsAt,
            boolean closed,
            boolean calledOff,
            @Nullable UUID publishedAs) {}

    private final JdbcClient sql;
    private final Facts facts;
    private final PeriodPromises promises;
    private final OwedAnswers owed;
    private final DueWork dueWork;
    private final CommunityZone zones;
    private final BusinessClock clock;

    ReceptionDays(
            JdbcClient sql,
            Facts facts,
            PeriodPromises promises,
            OwedAnswers owed,
            DueWork dueWork,
            CommunityZone zones,
            BusinessClock clock) {
        this.sql = sql;
        this.facts = facts;
        this.promises = promises;
        this.owed = owed;
        this.dueWork = dueWork;
        this.zones = zones;
        this.clock = clock;
    }

    /** @throws Unacceptable when it lies behind us, or ends before it starts */
    public UUID announce(Announcement day) {
        var now = clock.instant();
        mustLieAhead(day.startsAt(), day.endsAt(), now);
        var id = Ids.next();
        var published = day.host() == Host.GENERAL_MANAGER
                ? facts.record(ofPeriod(ReceptionFacts.PUBLISHED, day.host(), day.startsAt(), now))
                : null;
        sql.sql("""
                insert into reception_day (community, id, host, starts_at, ends_at, place, published_at, published_by, published_as)
                values (:community, :id, :host, :starts, :ends, :place, :now, :by, :published::uuid)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("host", day.host().name())
                .param("starts", utc(day.startsAt()))
                .param("ends", utc(day.endsAt()))
                .param("place", day.place())
                .param("now", utc(now))
                .param("by", Scope.current().actor().required())
                .param("published", published)
                .update();
        promises.owe(day.host().promise(), day.startsAt());
        if (day.host() == Host.GENERAL_MANAGER) {
            owed.owe(id, day.endsAt());
        }
        dueWork.at(now, Tidings.ANNOUNCED.template(), Scope.current().requiredCommunity(), id);
        return id;
    }

    private static void mustLieAhead(Instant starts, Instant ends, Instant now) {
        if (!starts.isAfter(now)) {
            throw new Unacceptable("servicedesk.reception-not-ahead", "startsAt");
        }
        if (!starts.isBefore(ends)) {
            throw new Unacceptable("servicedesk.reception-ends-early", "endsAt");
        }
    }

    /**
     * It is held at another time or place; everybody is told. A general manager's day stays in its quarter: what was published for
     * that one is not moved out of it.
     *
     * @throws ReceptionRefused when it has begun or is over
     */
    public void move(UUID id, Instead instead, String reason) {
        var now = clock.instant();
        mustLieAhead(instead.startsAt(), instead.endsAt(), now);
        var day = toChangeAhead(id, now);
        if (day.host() == Host.GENERAL_MANAGER && !isOfTheSamePeriod(day, instead)) {
            throw new Unacceptable("servicedesk.reception-other-quarter", "startsAt");
        }
        var move = Ids.next();
        sql.sql("""
                with moved as (
                    insert into reception_move (community, id, day, before_starts_at, before_ends_at, before_place, reason,
                                                moved_at, moved_by)
                    select community, :move, id, starts_at, ends_at, place, :reason, :now, :by from reception_day
                     where community = :community and id = :id)
                update reception_day set starts_at = :starts, ends_at = :ends, place = :place
                 where community = :community and id = :id
                """)
                .param("move", move)
                .param("reason", reason)
                .param("now", utc(now))
                .param("by", Scope.current().actor().required())
                .param("starts", utc(instead.startsAt()))
                .param("ends", utc(instead.endsAt()))
                .param("place", instead.place())
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .update();
        if (day.host() == Host.GENERAL_MANAGER) {
            owed.owe(id, instead.endsAt());
        }
        dueWork.at(now, Tidings.MOVED.template(), Scope.current().requiredCommunity(), move);
    }

    private boolean isOfTheSamePeriod(Announced day, Instead instead) {
        var rhythm = day.host().promise().rhythm();
        return rhythm.begin(zones.dayHere(day.startsAt())).equals(rhythm.begin(zones.dayHere(instead.startsAt())));
    }

    /**
     * It is not held; everybody is told why. A general manager's day that is called off is no day that was published.
     *
     * @throws ReceptionRefused when it has begun or is over
     */
    public void callOff(UUID id, String reason) {
        var now = clock.instant();
        var day = toChangeAhead(id, now);
        sql.sql("""
                update reception_day set called_off_at = :now, called_off_by = :by, called_off_because = :reason
                 where community = :community and id = :id
                """)
                .param("now", utc(now))
                .param("by", Scope.current().actor().required())
                .param("reason", reason)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .update();
        owed.oweNoLonger(id);
        if (day.publishedAs() != null) {
            facts.record(ofPeriod(ReceptionFacts.CALLED_OFF, day.host(), day.startsAt(), now)
                    .correcting(day.publishedAs()));
        }
        dueWork.at(now, Tidings.CALLED_OFF.template(), Scope.current().requiredCommunity(), id);
    }

    private Announced toChangeAhead(UUID id, Instant now) {
        var day = toChange(id);
        if (!day.startsAt().isAfter(now)) {
            throw new HasBegun();
        }
        return day;
    }

    /** Over: everybody was heard. @throws ReceptionRefused before it begins, while a question is open, or when it is over */
    public void close(UUID id) {
        var now = clock.instant();
        var day = toChange(id);
        if (now.isBefore(day.startsAt())) {
            throw new NotBegun();
        }
        int open = unanswered(id);
        if (open > 0) {
            throw new Unanswered(open, day.host());
        }
        sql.sql("""
                update reception_day set closed_at = :now, closed_by = :by where community = :community and id = :id
                """)
                .param("now", utc(now))
                .param("by", Scope.current().actor().required())
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .update();
        switch (day.host()) {
            case MANAGER -> facts.record(ofPeriod(ReceptionFacts.HELD, day.host(), day.startsAt(), day.startsAt()));
            case GENERAL_MANAGER ->
                facts.record(NewFact.of(
                        ReceptionFacts.ENDED, id, Scope.current().actor().required(), now, Source.TYPED));
        }
    }

    /** About the period that the day lies in, whenever it is said. */
    private NewFact ofPeriod(String kind, Host host, Instant day, Instant happened) {
        return NewFact.of(
                        kind,
                        promises.subject(host.promise(), zones.dayHere(day)),
                        Scope.current().actor().required(),
                        happened,
                        Source.TYPED)
                .measuring(BigDecimal.ONE, "day");
    }

    /** @throws IsOver when nobody can come any more */
    void toCome(UUID id) {
        if (!clock.instant().isBefore(toChange(id).endsAt())) {
            throw new IsOver();
        }
    }

    /** Holds it until the transaction ends. @throws ReceptionRefused when it is over or called off */
    Announced toChange(UUID id) {
        var day = sql.sql("""
                select host, starts_at, ends_at, closed_at is not null as closed, called_off_at is not null as called_off,
                       published_as
                  from reception_day
                 where community = :community and id = :id for update
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> new Announced(
                        Host.valueOf(row.getString("host")),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("closed"),
                        row.getBoolean("called_off"),
                        row.getObject("published_as", UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-reception"));
        if (day.calledOff()) {
            throw new CalledOff();
        }
        if (day.closed()) {
            throw new IsOver();
        }
        return day;
    }

    private int unanswered(UUID id) {
        return sql.sql("""
                select count(*) from reception_question
                 where community = :community and day = :day and answered_at is null
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("day", id)
                .query(Integer.class)
                .single();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
