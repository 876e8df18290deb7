package io.anju.servicedesk.counter;

import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.standards.Promises;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody makes trouble at the counter: those in charge and security hear of it at once, and what is done is logged. */
@Service
@Transactional
public class Troubles {

    static final String CLAUSE = "S05-063";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /** What may be done: words, and the police when they do not help. Nobody is held, searched or touched. */
    public enum Step {
        TALKED,
        LED_ASIDE,
        POLICE,
        /** The last one: it is over. */
        OVER
    }

    private final JdbcClient sql;
    private final CounterVisits visits;
    private final Alarm alarm;
    private final Promises promises;
    private final Expectations expectations;
    private final Facts facts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Troubles(
            JdbcClient sql,
            CounterVisits visits,
            Alarm alarm,
            Promises promises,
            Expectations expectations,
            Facts facts,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.visits = visits;
        this.alarm = alarm;
        this.promises = promises;
        this.expectations = expectations;
        this.facts = facts;
        this.clock = clock;
        this.zones = zones;
    }

    /** Opens the log with what happens and calls those who help; flagging again only adds to the log. */
    public void flag(UUID visit, String words) {
        var open = visits.running(visit);
        var flagged = log(visit, "FLAGGED", words);
        if (open.inTrouble()) {
            return;
        }
        var now = clock.instant();
        sql.sql("""
                update counter_visit set trouble_at = :now, trouble_over_at = null
                 where community = :community and id = :id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("community", community())
                .param("id", visit)
                .update();
        owe(flagged, visit, now);
        facts.record(
                NewFact.of(CounterFacts.ALERTED, visit, Scope.current().actor().required(), now, Source.SYSTEM)
                        .saying(alarm.sound(visit, now), Map.of()));
    }

    /** What was done. @throws VisitRefused when there is no trouble */
    public void act(UUID visit, Step step, String words) {
        if (!visits.running(visit).inTrouble()) {
            throw VisitRefused.noTrouble();
        }
        var now = clock.instant();
        log(visit, step.name(), words);
        if (step == Step.OVER) {
            visits.set(visit, "trouble_over_at", now);
        }
        facts.record(NewFact.of(
                        CounterFacts.TROUBLE_STEP,
                        visit,
                        Scope.current().actor().required(),
                        now,
                        Source.TYPED)
                .saying(step.name(), Map.of()));
    }

    /** @return the entry */
    private UUID log(UUID visit, String step, String words) {
        var id = Ids.next();
        sql.sql("""
                insert into trouble_entry (community, id, visit, step, words, at, by)
                values (:community, :id, :visit, :step, :words, :now, :me)
                """)
                .param("community", community())
                .param("id", id)
                .param("visit", visit)
                .param("step", step)
                .param("words", words)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("me", Scope.current().actor().required())
                .update();
        return id;
    }

    /** Of each alarm by itself: a later one of the same visit leaves what was judged of the first. */
    private void owe(UUID flagged, UUID visit, Instant now) {
        promises.adopted(CLAUSE, now)
                .ifPresent(promise -> expectations.expect(new NewExpectation(
                        CounterFacts.TROUBLE,
                        flagged,
                        WHEN.format(now.atZone(zones.here())),
                        promise.version(),
                        promise.clause(),
                        now,
                        now,
                        now,
                        CounterFacts.ALERTED,
                        visit)));
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
