package io.anju.plannedwork.plan;

import io.anju.community.Places;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.plannedwork.rule.Question;
import io.anju.plannedwork.rule.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans what is done again and again. What is planned no longer ends, and what was done stays. */
@Service
@Transactional
public class PlanBook {

    private final JdbcClient sql;
    private final Places places;
    private final PromisedTurns promised;
    private final Turns turns;
    private final CommunityZone zones;
    private final BusinessClock clock;

    PlanBook(
            JdbcClient sql,
            Places places,
            PromisedTurns promised,
            Turns turns,
            CommunityZone zones,
            BusinessClock clock) {
        this.sql = sql;
        this.places = places;
        this.promised = promised;
        this.turns = turns;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * Its turns of the coming weeks are there at once.
     *
     * @throws Unacceptable for an unknown or repeated place, a day that is over, hours of what is not daily, or limits that nothing fits
     * @throws PlanRefused when the clause is not promised, is promised oftener, or is planned at one of the places already
     */
    public UUID plan(GivenPlan given) {
        check(given);
        var id = Ids.next();
        sql.sql("""
                insert into plan (community, id, title, clause, frequency, post, minutes, photo, since,
                    made_at, version)
                values (:community, :id, :title, :clause, :frequency, :post, :minutes, :photo,
                    :since, :now, 1)
                """)
                .param("community", community())
                .param("id", id)
                .param("title", given.title())
                .param("clause", given.clause())
                .param("frequency", given.frequency().toString())
                .param("post", given.post())
                .param("minutes", given.minutes())
                .param("photo", given.photo())
                .param("since", given.since())
                .param("now", now())
                .update();
        keepPlaces(id, given);
        keepHours(id, given);
        keepQuestions(id, given);
        turns.prepare(id);
        return id;
    }

    /**
     * No turn begins on that day or later.
     *
     * @throws NotFound for one that is not there, or no longer planned
     * @throws Unacceptable for a day that is over
     */
    public void end(UUID id, LocalDate from) {
        if (from.isBefore(today())) {
            throw new Unacceptable("plannedwork.day-is-over", "from");
        }
        int ended = sql.sql("""
                update plan set until = greatest(:from, since), version = version + 1
                 where community = :community and id = :id and until is null
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

    private void check(GivenPlan given) {
        if (given.since().isBefore(today())) {
            throw new Unacceptable("plannedwork.day-is-over", "since");
        }
        if (!places.all(new HashSet<>(given.places()))) {
            throw new Unacceptable("plannedwork.no-such-place", "places");
        }
        if (new HashSet<>(given.places()).size() < given.places().size()) {
            throw new Unacceptable("plannedwork.place-twice", "places");
        }
        checkHours(given);
        checkLimits(given.questions());
        var clause = given.clause();
        if (clause != null) {
            checkPromise(given, clause);
        }
    }

    /** One after the other within the day, as many as there are times. */
    private static void checkHours(GivenPlan given) {
        var hours = given.hours();
        if (hours.isEmpty()) {
            return;
        }
        if (given.frequency().window() != Window.DAY || given.frequency().times() != hours.size()) {
            throw new Unacceptable("plannedwork.hours-of-a-day", "hours");
        }
        var before = LocalTime.MIN;
        for (var span : hours) {
            if (span.opens().isBefore(before) || !span.opens().isBefore(span.closes())) {
                throw new Unacceptable("plannedwork.hours-backward", "hours");
            }
            before = span.closes();
        }
    }

    private static void checkLimits(List<Question> questions) {
        for (int n = 0; n < questions.size(); n++) {
            if (!questions.get(n).hasLimitsThatFit()) {
                throw new Unacceptable("plannedwork.limits", "questions[" + n + "]");
            }
        }
    }

    /** Two who plan the same clause come one after the other, so that nothing is owed twice. */
    private void checkPromise(GivenPlan given, String clause) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", "plans/" + community() + "/" + clause)
                .query(String.class)
                .single();
        var owed = promised.of(clause, clock.instant());
        if (!given.frequency().keeps(owed)) {
            throw new PlanRefused.LessThanPromised(clause, promised.words(owed));
        }
        sql.sql("""
                select d.title, p.spoken_label
                  from plan d
                  join plan_place w on w.community = d.community and w.plan = d.id
                  join community_place_v1 p on p.community = w.community and p.id = w.place
                 where d.community = :community and d.clause = :clause and (d.until is null or d.until > :since)
                   and w.place = any (:places::text[]::uuid[])
                 limit 1
                """)
                .param("community", community())
                .param("clause", clause)
                .param("since", given.since())
                .param("places", given.places().stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> new PlanRefused.PlannedAlready(row.getString(1), row.getString(2)))
                .optional()
                .ifPresent(already -> {
                    throw already;
                });
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

    private LocalDate today() {
        return zones.dayHere(clock.instant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
