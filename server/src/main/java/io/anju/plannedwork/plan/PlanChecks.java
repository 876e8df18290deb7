package io.anju.plannedwork.plan;

import io.anju.community.Places;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.plannedwork.rule.Question;
import io.anju.plannedwork.season.SeasonBook;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is no plan: at no place, in the past, never due, or less than was promised. */
@Component
class PlanChecks {

    private final JdbcClient sql;
    private final Places places;
    private final PromisedTurns promised;
    private final Foresight foresight;
    private final RuleWords words;
    private final SeasonBook seasons;
    private final CommunityZone zones;
    private final BusinessClock clock;

    PlanChecks(
            JdbcClient sql,
            Places places,
            PromisedTurns promised,
            Foresight foresight,
            RuleWords words,
            SeasonBook seasons,
            CommunityZone zones,
            BusinessClock clock) {
        this.sql = sql;
        this.places = places;
        this.promised = promised;
        this.foresight = foresight;
        this.words = words;
        this.seasons = seasons;
        this.zones = zones;
        this.clock = clock;
    }

    /** @param replaced the plan in whose place it comes; null for a new one */
    void check(GivenPlan given, @Nullable UUID replaced) {
        checkDay(given.since(), "since");
        if (!places.all(new HashSet<>(given.places()))) {
            throw new Unacceptable("plannedwork.no-such-place", "places");
        }
        if (new HashSet<>(given.places()).size() < given.places().size()) {
            throw new Unacceptable("plannedwork.place-twice", "places");
        }
        foresight.check(
                new Wanted(given.rule(), given.hours(), given.since()),
                given.places().size());
        checkLimits(given.questions());
        var clause = given.clause();
        if (clause != null) {
            checkPromise(given, clause, replaced);
        }
    }

    void checkDay(LocalDate day, String field) {
        if (day.isBefore(zones.dayHere(clock.instant()))) {
            throw new Unacceptable("plannedwork.day-is-over", field);
        }
    }

    /** What has begun today stays today's. */
    void checkChange(LocalDate began, LocalDate since) {
        var today = zones.dayHere(clock.instant());
        if (!began.isAfter(today) && !since.isAfter(today)) {
            throw new Unacceptable("plannedwork.change-from-tomorrow", "since");
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
    private void checkPromise(GivenPlan given, String clause, @Nullable UUID replaced) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", "plans/" + community() + "/" + clause)
                .query(String.class)
                .single();
        var owed = promised.of(clause, clock.instant());
        if (!owed.isKeptBy(given.rule(), given.hours(), seasons.here().seasons())) {
            throw new PlanRefused.LessThanPromised(clause, words.of(owed));
        }
        sql.sql("""
                select d.title, p.spoken_label
                  from plan d
                  join plan_place w on w.community = d.community and w.plan = d.id
                  join community_place_v1 p on p.community = w.community and p.id = w.place
                 where d.community = :community and d.clause = :clause and (d.until is null or d.until > :since)
                   and w.place = any (:places::text[]::uuid[]) and d.id is distinct from :replaced::uuid
                 limit 1
                """)
                .param("community", community())
                .param("clause", clause)
                .param("since", given.since())
                .param("replaced", replaced)
                .param("places", given.places().stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> new PlanRefused.PlannedAlready(row.getString(1), row.getString(2)))
                .optional()
                .ifPresent(already -> {
                    throw already;
                });
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
