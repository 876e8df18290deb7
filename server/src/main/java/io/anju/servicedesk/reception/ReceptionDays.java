package io.anju.servicedesk.reception;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.period.PeriodPromises;
import io.anju.servicedesk.reception.ReceptionRefused.IsOver;
import io.anju.servicedesk.reception.ReceptionRefused.NotBegun;
import io.anju.servicedesk.reception.ReceptionRefused.Unanswered;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days on which a manager or the general manager listens: announced ahead, and over when every question has its answer. */
@Service
@Transactional
public class ReceptionDays {

    /** A day as it is announced; {@code [startsAt, endsAt)}, the place in words. */
    public record Announcement(Host host, Instant startsAt, Instant endsAt, String place) {}

    record Announced(Host host, Instant startsAt, Instant endsAt, boolean closed) {}

    private final JdbcClient sql;
    private final Facts facts;
    private final PeriodPromises promises;
    private final OwedAnswers owed;
    private final CommunityZone zones;
    private final BusinessClock clock;

    ReceptionDays(
            JdbcClient sql,
            Facts facts,
            PeriodPromises promises,
            OwedAnswers owed,
            CommunityZone zones,
            BusinessClock clock) {
        this.sql = sql;
        this.facts = facts;
        this.promises = promises;
        this.owed = owed;
        this.zones = zones;
        this.clock = clock;
    }

    /** @throws Unacceptable when it lies behind us, or ends before it starts */
    public UUID announce(Announcement day) {
        var now = clock.instant();
        if (!day.startsAt().isAfter(now)) {
            throw new Unacceptable("servicedesk.reception-not-ahead", "startsAt");
        }
        if (!day.startsAt().isBefore(day.endsAt())) {
            throw new Unacceptable("servicedesk.reception-ends-early", "endsAt");
        }
        var id = Ids.next();
        sql.sql("""
                insert into reception_day (community, id, host, starts_at, ends_at, place, published_at, published_by)
                values (:community, :id, :host, :starts, :ends, :place, :now, :by)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("host", day.host().name())
                .param("starts", utc(day.startsAt()))
                .param("ends", utc(day.endsAt()))
                .param("place", day.place())
                .param("now", utc(now))
                .param("by", Scope.current().actor().required())
                .update();
        promises.owe(day.host().promise(), day.startsAt());
        if (day.host() == Host.GENERAL_MANAGER) {
            record(ReceptionFacts.PUBLISHED, day.host(), day.startsAt(), now);
            owed.owe(id, day.endsAt());
        }
        return id;
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
            case MANAGER -> record(ReceptionFacts.HELD, day.host(), day.startsAt(), day.startsAt());
            case GENERAL_MANAGER ->
                facts.record(NewFact.of(
                        ReceptionFacts.ENDED, id, Scope.current().actor().required(), now, Source.TYPED));
        }
    }

    /** About the period that the day lies in, whenever it is said. */
    private void record(String kind, Host host, Instant day, Instant happened) {
        facts.record(NewFact.of(
                        kind,
                        promises.subject(host.promise(), zones.dayHere(day)),
                        Scope.current().actor().required(),
                        happened,
                        Source.TYPED)
                .measuring(BigDecimal.ONE, "day"));
    }

    /** @throws IsOver when nobody can come any more */
    void toCome(UUID id) {
        if (!clock.instant().isBefore(toChange(id).endsAt())) {
            throw new IsOver();
        }
    }

    /** Holds it until the transaction ends. @throws ReceptionRefused when it is over */
    Announced toChange(UUID id) {
        var day = sql.sql("""
                select host, starts_at, ends_at, closed_at is not null as closed from reception_day
                 where community = :community and id = :id for update
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> new Announced(
                        Host.valueOf(row.getString("host")),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("closed")))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-reception"));
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
