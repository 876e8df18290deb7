package io.anju.plannedwork.adopting;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.plannedwork.plan.PlannedKinds;
import io.anju.plannedwork.plan.PromisedTurns;
import io.anju.plannedwork.rule.Frequency;
import io.anju.standards.Adopted;
import io.anju.standards.Promises;
import io.anju.standards.Unmeasurable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is promised by turns and has no plan, or one that does it less often than promised by now: what is owed is not all that was
 * promised, so nothing of it may be green.
 */
@Component
class NotPlanned implements Unmeasurable {

    private record Plan(String clause, String frequency) {}

    private final JdbcClient sql;
    private final Promises promises;
    private final PromisedTurns promised;
    private final CommunityZone zones;
    private final BusinessClock clock;
    private final MessageSource texts;

    NotPlanned(
            JdbcClient sql,
            Promises promises,
            PromisedTurns promised,
            CommunityZone zones,
            BusinessClock clock,
            MessageSource texts) {
        this.sql = sql;
        this.promises = promises;
        this.promised = promised;
        this.zones = zones;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public Map<String, String> here() {
        var adopted = promises.adoptedOf(PlannedKinds.OWED, clock.instant());
        if (adopted.isEmpty()) {
            return Map.of();
        }
        var plans = plans();
        var whyNot = new TreeMap<String, String>();
        for (var one : adopted) {
            why(one, plans.getOrDefault(one.clause(), List.of())).ifPresent(words -> whyNot.put(one.clause(), words));
        }
        return whyNot;
    }

    private Optional<String> why(Adopted adopted, List<Frequency> plans) {
        if (plans.isEmpty()) {
            return Optional.of(text("plannedwork.not-planned"));
        }
        return adopted.howOften()
                .flatMap(promised::frequency)
                .filter(owed -> !plans.stream().allMatch(plan -> plan.keeps(owed)))
                .map(owed -> text("plannedwork.planned-less", promised.words(owed)));
    }

    private Map<String, List<Frequency>> plans() {
        return sql
                .sql("""
                select clause, frequency from plan
                 where community = :community and clause is not null and (until is null or until > :today)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("today", zones.dayHere(clock.instant()))
                .query(Plan.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Plan::clause,
                        Collectors.mapping(one -> Frequency.parse(one.frequency()), Collectors.toList())));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.CHINA);
    }
}
