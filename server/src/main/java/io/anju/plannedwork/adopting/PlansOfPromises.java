package io.anju.plannedwork.adopting;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.plannedwork.adopting.AdoptingRefused.NoPlace;
import io.anju.plannedwork.adopting.AdoptingRefused.TooMuch;
import io.anju.plannedwork.adopting.Template.Suggested;
import io.anju.plannedwork.plan.GivenPlan;
import io.anju.plannedwork.plan.PlanBook;
import io.anju.plannedwork.plan.PromisedTurns;
import io.anju.plannedwork.rule.Hours;
import io.anju.standards.AdoptionEffect;
import io.anju.standards.ChosenDuty;
import io.anju.standards.Duty.Where;
import io.anju.standards.Intended;
import io.anju.workforce.Staff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A promise that is kept by turns is planned as it is adopted, and no longer when it ends. */
@Component
class PlansOfPromises implements AdoptionEffect {

    private final JdbcClient sql;
    private final PlanTemplates templates;
    private final PromisedTurns promised;
    private final PostLoads loads;
    private final PlanBook book;
    private final Staff staff;
    private final CommunityZone zones;
    private final BusinessClock clock;

    PlansOfPromises(
            JdbcClient sql,
            PlanTemplates templates,
            PromisedTurns promised,
            PostLoads loads,
            PlanBook book,
            Staff staff,
            CommunityZone zones,
            BusinessClock clock) {
        this.sql = sql;
        this.templates = templates;
        this.promised = promised;
        this.loads = loads;
        this.book = book;
        this.staff = staff;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public Outlook outlook(List<Intended> intended, List<ChosenDuty> chosen) {
        var duties = duties(intended, chosen);
        return new Outlook(
                duties.stream()
                        .map(one -> one.told(promised.words(one.frequency())))
                        .toList(),
                duties.isEmpty() ? List.of() : loads.with(duties),
                staff.posted().stream()
                        .map(Staff.Member::post)
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Override
    public void adopted(List<Intended> adopted, List<ChosenDuty> chosen) {
        var duties =
                duties(adopted, chosen).stream().filter(one -> !one.planned()).toList();
        duties.stream().filter(one -> one.places().isEmpty()).findFirst().ifPresent(one -> {
            throw new NoPlace(one.template().clause(), one.template().title());
        });
        checkLoads(duties);
        var today = zones.dayHere(clock.instant());
        duties.forEach(one -> book.plan(plan(one, today)));
    }

    @Override
    public void ended(String clause, LocalDate from) {
        sql.sql("select id from plan where community = :community and clause = :clause and until is null order by id")
                .param("community", Scope.current().requiredCommunity())
                .param("clause", clause)
                .query(UUID.class)
                .list()
                .forEach(plan -> book.end(plan, from));
    }

    /** Only of the posts that get more: what another post has too much of was so before. */
    private void checkLoads(List<PlannedDuty> duties) {
        if (duties.isEmpty()) {
            return;
        }
        var posts = duties.stream().map(PlannedDuty::post).collect(Collectors.toSet());
        loads.with(duties).stream()
                .filter(load -> posts.contains(load.post()) && load.peopleShort() > 0)
                .findFirst()
                .ifPresent(load -> {
                    throw new TooMuch(load.post(), load.peopleShort());
                });
    }

    private static GivenPlan plan(PlannedDuty duty, LocalDate since) {
        var template = duty.template();
        var hours = template.hours().size() == duty.frequency().times() ? template.hours() : List.<Hours>of();
        return new GivenPlan(
                template.title(),
                template.clause(),
                duty.frequency(),
                hours,
                duty.post(),
                template.minutes(),
                template.photo(),
                since,
                duty.places().stream().map(Where::id).toList(),
                template.questions());
    }

    private List<PlannedDuty> duties(List<Intended> intended, List<ChosenDuty> chosen) {
        var ids = intended.stream().map(Intended::clause).toList();
        var usual = templates.of(ids);
        var choices = chosen.stream().collect(Collectors.toMap(ChosenDuty::clause, one -> one, (one, again) -> again));
        var suggested = suggested();
        var named = named(chosen);
        var before = planned(ids);
        var duties = new ArrayList<PlannedDuty>();
        for (var one : intended) {
            var template = usual.get(one.clause());
            if (template != null) {
                var choice = choices.get(one.clause());
                var places = choice == null || choice.places().isEmpty()
                        ? suggested.getOrDefault(template.places(), List.of())
                        : choice.places().stream()
                                .map(named::get)
                                .filter(Objects::nonNull)
                                .toList();
                var post = choice == null || choice.post() == null ? template.post() : choice.post();
                one.howOften()
                        .flatMap(promised::frequency)
                        .ifPresent(often -> duties.add(
                                new PlannedDuty(template, often, post, places, before.contains(one.clause()))));
            }
        }
        return duties;
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
