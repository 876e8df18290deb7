package io.anju.plannedwork.adopting;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.plannedwork.adopting.Template.Suggested;
import io.anju.plannedwork.plan.Foresight;
import io.anju.plannedwork.plan.PromisedTurns;
import io.anju.plannedwork.plan.Said;
import io.anju.plannedwork.plan.Wanted;
import io.anju.plannedwork.rule.Frequency;
import io.anju.plannedwork.rule.Hours;
import io.anju.plannedwork.rule.Promised;
import io.anju.plannedwork.rule.Rule;
import io.anju.standards.ChosenDuty;
import io.anju.standards.Duty.Where;
import io.anju.standards.Intended;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to be planned for clauses: as it ships, but for the post and the places that somebody chose. */
@Component
class PlannedDuties {

    private final JdbcClient sql;
    private final PlanTemplates templates;
    private final PromisedTurns promised;
    private final Foresight foresight;
    private final CommunityZone zones;
    private final BusinessClock clock;

    PlannedDuties(
            JdbcClient sql,
            PlanTemplates templates,
            PromisedTurns promised,
            Foresight foresight,
            CommunityZone zones,
            BusinessClock clock) {
        this.sql = sql;
        this.templates = templates;
        this.promised = promised;
        this.foresight = foresight;
        this.zones = zones;
        this.clock = clock;
    }

    /** In the order of the clauses; a clause that is not kept by turns, or that nothing ships for, has none. */
    List<PlannedDuty> of(List<Intended> intended, List<ChosenDuty> chosen) {
        var ids = intended.stream().map(Intended::clause).toList();
        var usual = templates.of(ids);
        if (usual.isEmpty()) {
            return List.of();
        }
        var owed = promised.all(intended.stream().map(Said::by).toList());
        var choices = chosen.stream().collect(Collectors.toMap(ChosenDuty::clause, one -> one, (one, again) -> again));
        var suggested = suggested();
        var named = named(chosen);
        if (chosen.stream().flatMap(one -> one.places().stream()).anyMatch(place -> !named.containsKey(place))) {
            throw new Unacceptable("plannedwork.no-such-place", "duties");
        }
        var before = planned(ids);
        var made = new ArrayList<PlannedDuty>();
        for (var id : ids) {
            var template = usual.get(id);
            var promise = owed.get(id);
            var rule = promise == null ? null : promise.rule();
            if (template != null && rule != null) {
                var choice = choices.getOrDefault(id, new ChosenDuty(id, null, List.of()));
                var hours = hours(rule, template, promise);
                made.add(new PlannedDuty(
                        template,
                        rule,
                        hours,
                        foresight.of(new Wanted(rule, hours, zones.dayHere(clock.instant()))),
                        Objects.requireNonNullElse(choice.post(), template.post()),
                        choice.places().isEmpty()
                                ? suggested.getOrDefault(template.places(), List.of())
                                : choice.places().stream()
                                        .map(named::get)
                                        .filter(Objects::nonNull)
                                        .toList(),
                        before.contains(id)));
            }
        }
        return made;
    }

    /** Those that are promised; else the usual ones, where they fit how often it is. */
    private static List<Hours> hours(Rule rule, Template template, @Nullable Promised promised) {
        if (!(rule instanceof Frequency often)) {
            return List.of();
        }
        var said = promised == null ? null : promised.hours();
        if (said != null) {
            return Collections.nCopies(often.hoursOfADay(), said);
        }
        return template.hours().size() == often.hoursOfADay() ? template.hours() : List.of();
    }

    /** Everything of the kind that stands there. */
    private Map<Suggested, List<Where>> suggested() {
        var suggested = new EnumMap<Suggested, List<Where>>(Suggested.class);
        sql.sql("""
                select kind, id, spoken_label from community_place_v1
                 where community = :community and kind in ('BUILDING', 'UNIT') order by label
                """)
                .param("community", Scope.current().requiredCommunity())
                .query((row, n) -> Map.entry(
                        row.getString("kind").equals("UNIT") ? Suggested.UNITS : Suggested.BUILDINGS,
                        new Where(row.getObject("id", UUID.class), row.getString("spoken_label"))))
                .list()
                .forEach(one -> suggested
                        .computeIfAbsent(one.getKey(), kind -> new ArrayList<>())
                        .add(one.getValue()));
        return suggested;
    }

    private Map<UUID, Where> named(List<ChosenDuty> chosen) {
        var places =
                chosen.stream().flatMap(one -> one.places().stream()).distinct().toArray(UUID[]::new);
        return sql
                .sql("""
                select id, spoken_label from community_place_v1 where community = :community and id = any (:places)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("places", places)
                .query((row, n) -> new Where(row.getObject("id", UUID.class), row.getString("spoken_label")))
                .list()
                .stream()
                .collect(Collectors.toMap(Where::id, one -> one));
    }

    /** Those of the clauses that a plan is there for. */
    private Set<String> planned(Collection<String> clauses) {
        return Set.copyOf(sql.sql("""
                select distinct clause from plan
                 where community = :community and clause = any (:clauses::text[]) and (until is null or until > :today)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("clauses", clauses.toArray(String[]::new))
                .param("today", zones.dayHere(clock.instant()))
                .query(String.class)
                .list());
    }
}
