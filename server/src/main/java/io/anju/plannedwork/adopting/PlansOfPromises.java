package io.anju.plannedwork.adopting;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.plannedwork.adopting.AdoptingRefused.NoPlace;
import io.anju.plannedwork.adopting.AdoptingRefused.TooMuch;
import io.anju.plannedwork.plan.GivenPlan;
import io.anju.plannedwork.plan.PlanBook;
import io.anju.standards.AdoptionEffect;
import io.anju.standards.ChosenDuty;
import io.anju.standards.Duty;
import io.anju.standards.Duty.Where;
import io.anju.standards.Intended;
import io.anju.workforce.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A promise that is kept by turns is planned as it is adopted, and no longer when it ends. */
@Component
class PlansOfPromises implements AdoptionEffect {

    private final JdbcClient sql;
    private final PlannedDuties duties;
    private final PostLoads loads;
    private final PlanBook book;
    private final Staff staff;
    private final CommunityZone zones;
    private final BusinessClock clock;

    PlansOfPromises(
            JdbcClient sql,
            PlannedDuties duties,
            PostLoads loads,
            PlanBook book,
            Staff staff,
            CommunityZone zones,
            BusinessClock clock) {
        this.sql = sql;
        this.duties = duties;
        this.loads = loads;
        this.book = book;
        this.staff = staff;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public Outlook outlook(List<Intended> intended, List<ChosenDuty> chosen) {
        var made = duties.of(intended, chosen);
        return new Outlook(
                told(made),
                made.isEmpty() ? List.of() : loads.with(made),
                staff.posted().stream()
                        .map(Staff.Member::post)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static List<Duty> told(List<PlannedDuty> made) {
        var cards = made.stream()
                .filter(one -> !one.planned() && !one.places().isEmpty())
                .collect(Collectors.groupingBy(RoundCard::of));
        return made.stream()
                .map(one -> one.told(cards.getOrDefault(RoundCard.of(one), List.of()).stream()
                        .filter(other -> !one.planned() && !other.equals(one))
                        .map(other -> other.template().title())
                        .toList()))
                .toList();
    }

    @Override
    public void adopted(List<Intended> adopted, List<ChosenDuty> chosen) {
        var made = duties.of(adopted, chosen).stream()
                .filter(one -> !one.planned())
                .toList();
        made.stream().filter(one -> one.places().isEmpty()).findFirst().ifPresent(one -> {
            throw new NoPlace(one.template().clause(), one.template().title());
        });
        checkLoads(made);
        var today = zones.dayHere(clock.instant());
        made.forEach(one -> book.plan(plan(one, today)));
    }

    @Override
    public void ended(String clause, LocalDate from) {
        var today = zones.dayHere(clock.instant());
        var first = from.isBefore(today) ? today : from;
        sql.sql("""
                select id from plan
                 where community = :community and clause = :clause and (until is null or until > :first) order by id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("clause", clause)
                .param("first", first)
                .query(UUID.class)
                .list()
                .forEach(plan -> book.end(plan, first));
    }

    /** Only of the posts that get more: what another post has too much of was so before. */
    private void checkLoads(List<PlannedDuty> made) {
        if (made.isEmpty()) {
            return;
        }
        var posts = made.stream().map(PlannedDuty::post).collect(Collectors.toSet());
        loads.with(made).stream()
                .filter(load -> posts.contains(load.post()) && load.peopleShort() > 0)
                .findFirst()
                .ifPresent(load -> {
                    throw new TooMuch(load.post(), load.peopleShort());
                });
    }

    private static GivenPlan plan(PlannedDuty duty, LocalDate since) {
        var template = duty.template();
        return new GivenPlan(
                template.title(),
                template.clause(),
                duty.rule(),
                duty.hours(),
                duty.post(),
                template.minutes(),
                template.photo(),
                since,
                duty.places().stream().map(Where::id).toList(),
                template.questions());
    }
}
