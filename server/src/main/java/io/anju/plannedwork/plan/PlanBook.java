package io.anju.plannedwork.plan;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.plannedwork.rule.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans what is done again and again. What is planned no longer ends, and what was done stays. */
@Service
@Transactional
public class PlanBook {

    private final JdbcClient sql;
    private final PlanChecks checks;
    private final KeptFieldRules fieldRules;
    private final Turns turns;
    private final BusinessClock clock;

    PlanBook(JdbcClient sql, PlanChecks checks, KeptFieldRules fieldRules, Turns turns, BusinessClock clock) {
        this.sql = sql;
        this.checks = checks;
        this.fieldRules = fieldRules;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Its turns of the coming weeks are there at once.
     *
     * @throws Unacceptable for an unknown or repeated place, a day that is over, hours that do not fit, or limits that nothing fits
     * @throws PlanRefused when it is never due or too often, or when the clause is not promised, is promised oftener, or is planned at
     *     one of the places already
     */
    public UUID plan(GivenPlan given) {
        turns.oneAfterTheOther();
        checks.check(given, null);
        return keep(given, null);
    }

    /**
     * From its first day on the new plan takes the place of the other: what of that had not begun is taken back, and what has begun or was
     * done stays as it was. The other stays too, ended.
     *
     * @param version of the other that was read
     * @throws NotFound for one that is not there, or no longer planned
     * @throws OptimisticLockingFailureException when somebody changed it since
     * @throws Unacceptable for a day before the other begins, for today where it has begun, and as {@link #plan}
     */
    public UUID change(UUID id, int version, GivenPlan given) {
        turns.oneAfterTheOther();
        var since = sql.sql("""
                select since, version from plan where community = :community and id = :id and until is null for no key update
                """)
                .param("community", community())
                .param("id", id)
                .query((row, n) -> {
                    if (row.getInt("version") != version) {
                        throw new OptimisticLockingFailureException("Plan " + id + " changed since " + version);
                    }
                    return row.getObject("since", LocalDate.class);
                })
                .optional()
                .orElseThrow(() -> new NotFound("plannedwork.no-such-plan"));
        if (given.since().isBefore(since)) {
            throw new Unacceptable("plannedwork.before-it-begins", "since", since);
        }
        checks.checkChange(since, given.since());
        checks.check(given, id);
        end(id, given.since());
        return fieldRules.carriedOver(id, keep(given, id));
    }

    private UUID keep(GivenPlan given, @Nullable UUID replaced) {
        var id = Ids.next();
        sql.sql("""
                insert into plan (community, id, title, clause, frequency, post, minutes, photo, since,
                    made_at, version, replaces)
                values (:community, :id, :title, :clause, :rule, :post, :minutes, :photo,
                    :since, :now, 1, :replaced)
                """)
                .param("community", community())
                .param("id", id)
                .param("title", given.title())
                .param("clause", given.clause())
                .param("rule", given.rule().toString())
                .param("post", given.post())
                .param("minutes", given.minutes())
                .param("photo", given.photo())
                .param("since", given.since())
                .param("now", now())
                .param("replaced", replaced)
                .update();
        keepPlaces(id, given);
        keepHours(id, given);
        keepQuestions(id, given);
        turns.prepare(id);
        return id;
    }

    /**
     * No turn begins on that day or later, also where it was to end later.
     *
     * @throws NotFound for one that is not there, or not planned on that day any more
     * @throws Unacceptable for a day that is over
     */
    public void end(UUID id, LocalDate from) {
        turns.oneAfterTheOther();
        checks.checkDay(from, "from");
        int ended = sql.sql("""
                update plan set until = greatest(:from, since), version = version + 1
                 where community = :community and id = :id and (until is null or until > :from)
                """)
                .param("community", community())
                .param("id", id)
                .param("from", from)
                .update();
        if (ended == 0) {
            throw new NotFound("plannedwork.no-such-plan");
        }
        turns.withdraw(id, from);
    }

    private void keepPlaces(UUID id, GivenPlan given) {
        sql.sql("""
                insert into plan_place (community, plan, place, n)
                select :community, :plan, place, n
                  from unnest(:places::text[]::uuid[]) with ordinality as walked (place, n)
                """)
                .param("community", community())
                .param("plan", id)
                .param("places", given.places().stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    private void keepHours(UUID id, GivenPlan given) {
        sql.sql("""
                insert into plan_hours (community, plan, n, opens, closes)
                select :community, :plan, n, opens, closes
                  from unnest(:opens::text[]::time[], :closes::text[]::time[]) with ordinality as span (opens, closes, n)
                """)
                .param("community", community())
                .param("plan", id)
                .param(
                        "opens",
                        given.hours().stream()
                                .map(one -> one.opens().toString())
                                .toArray(String[]::new))
                .param(
                        "closes",
                        given.hours().stream()
                                .map(one -> one.closes().toString())
                                .toArray(String[]::new))
                .update();
    }

    private void keepQuestions(UUID id, GivenPlan given) {
        var questions = given.questions();
        sql.sql("""
                insert into plan_question (community, plan, n, words, unit, low, high)
                select :community, :plan, n, words, unit, low, high
                  from unnest(:words::text[], :units::text[], :low::text[]::numeric[], :high::text[]::numeric[])
                       with ordinality as asked (words, unit, low, high, n)
                """)
                .param("community", community())
                .param("plan", id)
                .param("words", questions.stream().map(Question::words).toArray(String[]::new))
                .param("units", questions.stream().map(Question::unit).toArray(String[]::new))
                .param("low", questions.stream().map(one -> text(one.low())).toArray(String[]::new))
                .param("high", questions.stream().map(one -> text(one.high())).toArray(String[]::new))
                .update();
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
