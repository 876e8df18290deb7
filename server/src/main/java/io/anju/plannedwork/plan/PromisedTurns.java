package io.anju.plannedwork.plan;

import io.anju.plannedwork.rule.AfterEvent;
import io.anju.plannedwork.rule.Frequency;
import io.anju.plannedwork.rule.Hours;
import io.anju.plannedwork.rule.Interval;
import io.anju.plannedwork.rule.Promised;
import io.anju.plannedwork.rule.Rule;
import io.anju.plannedwork.rule.Window;
import io.anju.standards.Promises;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often, and when, a community promises to do what a clause says. */
@Component
public class PromisedTurns {

    private record Known(
            String clause,
            @Nullable String rule,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Nullable String parameter) {}

    private final JdbcClient sql;
    private final Promises promises;

    PromisedTurns(JdbcClient sql, Promises promises) {
        this.sql = sql;
        this.promises = promises;
    }

    /**
     * What the community in scope promises by the clause: its numbers, with what is known of its days, hours and season beside them.
     *
     * @throws PlanRefused.NotPromised where the clause is not adopted by then
     * @throws PlanRefused.NotByTurns where nothing says how often
     */
    Promised of(String clause, Instant at) {
        var adopted = promises.adopted(clause, at).orElseThrow(() -> new PlanRefused.NotPromised(clause));
        return Optional.ofNullable(all(List.of(Said.by(adopted))).get(clause))
                .orElseThrow(() -> new PlanRefused.NotByTurns(clause));
    }

    /** By clause; what is not done by turns is not in it. */
    public Map<String, Promised> all(Collection<Said> said) {
        var known = known(said.stream().map(Said::clause).toList());
        var promised = new HashMap<String, Promised>();
        for (var one : said) {
            var more = known.get(one.clause());
            if (more != null) {
                promised.put(one.clause(), promised(more, one));
            } else {
                frequency(one).ifPresent(often -> promised.put(one.clause(), new Promised(often, null)));
            }
        }
        return promised;
    }

    private Map<String, Known> known(List<String> clauses) {
        return sql.sql("""
                select clause, rule, opens, closes, parameter from promised_rule where clause = any (:clauses::text[])
                """).param("clauses", clauses.toArray(String[]::new)).query(Known.class).list().stream()
                .collect(Collectors.toMap(Known::clause, one -> one));
    }

    private static Promised promised(Known known, Said said) {
        var opens = known.opens();
        var hours = opens == null ? null : new Hours(opens, Objects.requireNonNull(known.closes()));
        var rule = known.rule();
        return new Promised(rule == null ? null : adjusted(Rule.parse(rule), known.parameter(), said), hours);
    }

    private static Rule adjusted(Rule rule, @Nullable String parameter, Said said) {
        return switch (rule) {
            case Frequency often ->
                Optional.ofNullable(said.howOften())
                        .filter(own ->
                                own.window().equalsIgnoreCase(often.window().name()))
                        .map(own -> often.withTimes(own.times()))
                        .orElse(often);
            case Interval every -> new Interval(days(every, parameter, said), every.unit());
            case AfterEvent after ->
                number(parameter, said)
                        .map(own -> new AfterEvent(after.fact(), Math.clamp(own, 1, AfterEvent.MOST)))
                        .orElse(after);
        };
    }

    /** As the community says it, or as often as it says, whichever is more. */
    private static int days(Interval every, @Nullable String parameter, Said said) {
        int own = number(parameter, said).orElse(every.length());
        int often =
                frequency(said).map(one -> one.window().longest() / one.times()).orElse(own);
        return Math.clamp(Math.min(own, often), 1, Interval.MOST_DAYS);
    }

    private static Optional<Integer> number(@Nullable String parameter, Said said) {
        return Stream.ofNullable(parameter)
                .map(said.parameters()::get)
                .filter(Number.class::isInstance)
                .map(own -> ((Number) own).intValue())
                .findFirst();
    }

    private static Optional<Frequency> frequency(Said said) {
        return Optional.ofNullable(said.howOften())
                .flatMap(often -> Arrays.stream(Window.values())
                        .filter(window -> window.name().equalsIgnoreCase(often.window()))
                        .map(window -> new Frequency(often.times(), window))
                        .findFirst());
    }
}
