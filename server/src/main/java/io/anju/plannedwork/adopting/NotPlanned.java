package io.anju.plannedwork.adopting;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.plannedwork.plan.PlanHours;
import io.anju.plannedwork.plan.PlannedKinds;
import io.anju.plannedwork.plan.PromisedTurns;
import io.anju.plannedwork.plan.RuleWords;
import io.anju.plannedwork.plan.Said;
import io.anju.plannedwork.rule.Promised;
import io.anju.plannedwork.rule.Rule;
import io.anju.plannedwork.rule.Seasons;
import io.anju.plannedwork.season.SeasonBook;
import io.anju.standards.Promises;
import io.anju.standards.Unmeasurable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is promised by turns and has no plan, or one that does it less often than promised by now: what is owed is not all that was
 * promised, so nothing of it may be green.
 */
@Component
class NotPlanned implements Unmeasurable {

    private record Plan(String clause, String rule, String hours) {}

    private final JdbcClient sql;
    private final Promises promises;
    private final PromisedTurns promised;
    private final SeasonBook seasons;
    private final RuleWords words;
    private final CommunityZone zones;
    private final BusinessClock clock;
    private final MessageSource texts;
    private final PlanHours hours;

    NotPlanned(
            JdbcClient sql,
            Promises promises,
            PromisedTurns promised,
            SeasonBook seasons,
            RuleWords words,
            CommunityZone zones,
            BusinessClock clock,
            MessageSource texts,
            PlanHours hours) {
        this.sql = sql;
        this.promises = promises;
        this.promised = promised;
        this.seasons = seasons;
        this.words = words;
        this.zones = zones;
        this.clock = clock;
        this.texts = texts;
        this.hours = hours;
    }

    @Override
    public Map<String, String> here() {
        var adopted = promises.adoptedOf(PlannedKinds.OWED, clock.instant());
        if (adopted.isEmpty()) {
            return Map.of();
        }
        var owed = promised.all(adopted.stream().map(Said::by).toList());
        var plans = plans();
        var now = seasons.here().seasons();
        var whyNot = new TreeMap<String, String>();
        for (var one : adopted) {
            why(owed.get(one.clause()), plans.getOrDefault(one.clause(), List.of()), now)
                    .ifPresent(why -> whyNot.put(one.clause(), why));
        }
        return whyNot;
    }

    private Optional<String> why(@Nullable Promised owed, List<Plan> plans, Seasons now) {
        if (plans.isEmpty()) {
            return Optional.of(text("plannedwork.not-planned"));
        }
        return owed == null
                        || plans.stream()
                                .allMatch(plan -> owed.isKeptBy(Rule.parse(plan.rule()), hours.read(plan.hours()), now))
                ? Optional.empty()
                : Optional.of(text("plannedwork.planned-less", words.of(owed)));
    }

    private Map<String, List<Plan>> plans() {
        return sql
                .sql("""
                select d.clause, d.frequency as rule, %s as hours
                  from plan d
                 where d.community = :community and d.clause is not null and (d.until is null or d.until > :today)
                """.formatted(PlanHours.OF_PLAN))
                .param("community", Scope.current().requiredCommunity())
                .param("today", zones.dayHere(clock.instant()))
                .query(Plan.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Plan::clause));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.CHINA);
    }
}
