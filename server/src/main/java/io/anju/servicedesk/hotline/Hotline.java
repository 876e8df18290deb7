package io.anju.servicedesk.hotline;

import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.call.CallPromises;
import io.anju.servicedesk.call.HearsOfCalls;
import io.anju.servicedesk.clock.Nearness;
import io.anju.servicedesk.counter.CounterSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nobody rings for nothing (S15-001): a call that is noted has a ticket, one that was missed is called back in time. */
@Service
@Transactional
public class Hotline implements HearsOfCalls {

    private static final String CLAUSE = "S15-001";

    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    /** @param missed it rang in vain, whether or not somebody noted later what it was about */
    record Call(
            boolean desk,
            boolean missed,
            @Nullable Instant notedAt,
            @Nullable UUID ticket,
            Instant beganAt) {}

    private final JdbcClient sql;
    private final CounterSettings settings;
    private final CallPromises promises;
    private final Expectations expectations;
    private final Facts facts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Hotline(
            JdbcClient sql,
            CounterSettings settings,
            CallPromises promises,
            Expectations expectations,
            Facts facts,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.settings = settings;
        this.promises = promises;
        this.expectations = expectations;
        this.facts = facts;
        this.clock = clock;
        this.zones = zones;
    }

    @Override
    public void rang(UUID call, String label, Instant at) {
        owe(call, label, at, at.plus(Duration.ofMinutes(settings.here().callBackMinutes())));
    }

    /** What was picked up is owed a ticket when it is noted, not a call back. */
    @Override
    public void answered(UUID call) {
        expectations.withdraw(HotlineFacts.CALL, call);
        var found = find(call);
        if (found.desk() && found.notedAt() != null) {
            oweTicket(call, found, found.notedAt());
        }
    }

    /** Noted without a ticket it is overdue there and then; whoever rang in vain is owed what they were, and no more. */
    @Override
    public void noted(UUID call, @Nullable UUID ticket) {
        var found = find(call);
        if (!found.desk()) {
            return;
        }
        var now = clock.instant();
        if (!found.missed()) {
            oweTicket(call, found, now);
        }
        if (ticket != null) {
            served(call, now, "TICKET");
        }
    }

    private void oweTicket(UUID call, Call found, Instant noted) {
        owe(call, LABEL.format(found.beganAt().atZone(zones.here())), noted, noted);
    }

    /**
     * Somebody rang whoever was missed; each try is kept.
     *
     * @param reached whether they were there
     * @throws HotlineRefused when somebody had picked up
     */
    public void callBack(UUID call, boolean reached, @Nullable String note) {
        if (!find(call).missed()) {
            throw HotlineRefused.notMissed();
        }
        var now = clock.instant();
        sql.sql("""
                insert into missed_call_back (community, id, call, called_at, called_by, reached, note)
                values (:community, :id, :call, :now, :me, :reached, :note)
                """)
                .param("community", community())
                .param("id", Ids.next())
                .param("call", call)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("me", Scope.current().actor().required())
                .param("reached", reached)
                .param("note", note)
                .update();
        served(call, now, "CALLED_BACK");
    }

    /** What came of a call that was noted without it; it stays late. @throws HotlineRefused when it has one */
    public void ledTo(UUID call, UUID ticket) {
        var found = find(call);
        if (found.notedAt() == null || found.ticket() != null) {
            throw HotlineRefused.hasItsTicket();
        }
        sql.sql("update phone_call set ticket = :ticket where community = :community and id = :call")
                .param("ticket", ticket)
                .param("community", community())
                .param("call", call)
                .update();
        served(call, clock.instant(), "TICKET");
    }

    private void owe(UUID call, String label, Instant since, Instant due) {
        promises.adopted(CLAUSE, since)
                .ifPresent(promise -> expectations.expect(new NewExpectation(
                        HotlineFacts.CALL,
                        call,
                        label,
                        promise.version(),
                        promise.clause(),
                        since,
                        Nearness.before(due, since),
                        due,
                        HotlineFacts.SERVED)));
    }

    private void served(UUID call, Instant at, String how) {
        facts.record(
                NewFact.of(HotlineFacts.SERVED, call, Scope.current().actor().required(), at, Source.TYPED)
                        .saying(how, Map.of()));
    }

    /** Locked. */
    private Call find(UUID call) {
        return sql.sql("""
                select line = 'DESK' as desk, rang_at is not null and answered_at is null as missed, noted_at, ticket, began_at
                  from phone_call where community = :community and id = :id for update
                """)
                .param("community", community())
                .param("id", call)
                .query((row, n) -> new Call(
                        row.getBoolean("desk"),
                        row.getBoolean("missed"),
                        HotlineBoard.instant(row, "noted_at"),
                        row.getObject("ticket", UUID.class),
                        row.getObject("began_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-call"));
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
