package io.anju.demo;

import io.anju.demo.Acts.Scene;
import io.anju.demo.Story.Occasion;
import io.anju.workforce.Roster;
import io.anju.workforce.Roster.Shift;
import io.anju.workforce.Staff;
import io.anju.workforce.absence.Absences;
import io.anju.workforce.absence.Absences.Kind;
import io.anju.workforce.roster.Swaps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who of an estate is away and who changes shifts: some in the past, one of each waits for a yes, and tonight's patrol is ill. */
@Component
class TimeOff {

    private static final String PATROL = "夜间巡逻";

    /** When the patrol's shift begins; it is not over before the day is. */
    private static final LocalTime PATROL_BEGINS = LocalTime.of(20, 0);

    /** Days among which two find shifts to change. */
    private static final int DAYS_TO_CHOOSE = 8;

    private final Absences absences;
    private final Swaps swaps;
    private final Roster roster;
    private final Staff staff;
    private final Steps steps;

    TimeOff(Absences absences, Swaps swaps, Roster roster, Staff staff, Steps steps) {
        this.absences = absences;
        this.swaps = swaps;
        this.roster = roster;
        this.staff = staff;
        this.steps = steps;
    }

    /** The n-th of a post, by badge. */
    private record Who(String post, int n) {}

    List<Occasion> of(Scene scene) {
        var pages = new Pages(scene, steps);
        var today = scene.site().today();
        var past = today.minusDays(25);
        leave(pages, "past", new Who(Cast.CLEANER, 2), terms(Kind.ANNUAL, past, 2, "past"), pages.daysAgo(31, 17, 20));
        decided(pages, "past", pages.daysAgo(30, 9, 10), true);
        var ill = today.minusDays(11);
        leave(pages, "sick", new Who(Cast.STEWARD, 1), terms(Kind.SICK, ill, 1, "sick"), pages.daysAgo(11, 6, 40));
        decided(pages, "sick", pages.daysAgo(11, 7, 25), true);
        var cold = today.minusDays(8);
        leave(
                pages,
                "refused",
                new Who(Cast.TECHNICIAN, 2),
                terms(Kind.PERSONAL, cold, 2, "refused"),
                pages.daysAgo(14, 20, 5));
        decided(pages, "refused", pages.daysAgo(13, 9, 30), false);
        leave(
                pages,
                "today",
                new Who(Cast.CLEANER, 4),
                terms(Kind.PERSONAL, today, 2, "today"),
                pages.daysAgo(1, 17, 50));
        decided(pages, "today", pages.daysAgo(1, 18, 15), true);
        leave(
                pages,
                "asked",
                new Who(Cast.TECHNICIAN, 3),
                terms(Kind.ANNUAL, today.plusDays(4), 2, "asked"),
                pages.daysAgo(1, 17, 35));
        swapped(pages, "past", 22);
        decided(pages, pages.daysAgo(20, 10, 30));
        swapped(pages, "asked", 1);
        patrolIsIll(pages);
        return pages.all();
    }

    private static Absences.Terms terms(Kind kind, LocalDate firstDay, int days, String reason) {
        return new Absences.Terms(
                kind,
                firstDay,
                firstDay.plusDays(days - 1L),
                Reports.all("leave." + reason).getFirst());
    }

    private void leave(Pages pages, String key, Who who, Absences.Terms terms, Instant asked) {
        pages.on(asked, "leave/" + key, () -> account(who), () -> absences.ask(terms));
    }

    private void decided(Pages pages, String key, Instant at, boolean approved) {
        pages.on(at, "leave/" + key + "/decided", pages.site.manager(), () -> {
            absences.decide(pages.made("leave/" + key), approved);
            return pages.made("leave/" + key);
        });
    }

    private UUID account(Who who) {
        return staff.posted().stream()
                .filter(member -> member.post().equals(who.post()))
                .skip(who.n())
                .findFirst()
                .flatMap(member -> Optional.ofNullable(member.account()))
                .orElseThrow(NotToldBefore::new);
    }

    /** A technician asks for a shift of the days behind, and whoever is free then agrees. */
    private void swapped(Pages pages, String key, int daysAgo) {
        var asked = pages.daysAgo(daysAgo, 19, 20);
        var from = pages.site.today().minusDays(daysAgo - 3L);
        pages.on(asked, "swap/" + key, () -> account(new Who(Cast.TECHNICIAN, 1)), () -> {
            var pair = pair(account(new Who(Cast.TECHNICIAN, 1)), from).orElseThrow(NotToldBefore::new);
            return swaps.ask(
                    pair.given().id(),
                    pair.returned().employee(),
                    pair.returned().id());
        });
        var agreed = pages.daysAgo(daysAgo, 21, 5);
        pages.on(agreed, "swap/" + key + "/agreed", () -> colleague(pages.made("swap/" + key)), () -> {
            swaps.answer(pages.made("swap/" + key), true);
            return pages.made("swap/" + key);
        });
    }

    private UUID colleague(UUID swap) {
        return swaps.open().stream()
                .filter(line -> line.id().equals(swap))
                .findFirst()
                .flatMap(line -> staff.find(line.colleague()))
                .flatMap(member -> Optional.ofNullable(member.account()))
                .orElseThrow(NotToldBefore::new);
    }

    private void decided(Pages pages, Instant at) {
        pages.on(at, "swap/past/decided", pages.site.manager(), () -> {
            swaps.decide(pages.made("swap/past"), true);
            return pages.made("swap/past");
        });
    }

    private record Pair(Shift given, Shift returned) {}

    /** The first two shifts of which each is free for the other's. */
    private Optional<Pair> pair(UUID account, LocalDate from) {
        var asker = staff.ofAccount(account).orElseThrow(NotToldBefore::new).employee();
        var takers = takers();
        var shifts = roster
                .between(Site.at(from, LocalTime.MIDNIGHT), Site.at(from.plusDays(DAYS_TO_CHOOSE), LocalTime.MIDNIGHT))
                .stream()
                .filter(shift -> takers.contains(shift.employee()) && !shift.draft())
                .toList();
        return shifts.stream()
                .filter(given -> given.employee().equals(asker))
                .flatMap(given -> shifts.stream()
                        .filter(returned -> !returned.employee().equals(asker))
                        .map(returned -> new Pair(given, returned)))
                .filter(pair -> isFree(shifts, pair.returned().employee(), pair.given(), pair.returned()))
                .filter(pair -> isFree(shifts, asker, pair.returned(), pair.given()))
                .findFirst();
    }

    /** Those who take turns: whoever the demonstration begins with is there every day. */
    private Set<UUID> takers() {
        return staff.posted().stream()
                .filter(member -> member.post().equals(Cast.TECHNICIAN))
                .skip(1)
                .map(Staff.Member::employee)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isFree(List<Shift> shifts, UUID employee, Shift then, Shift but) {
        return shifts.stream()
                .filter(shift -> shift.employee().equals(employee) && !shift.equals(but))
                .noneMatch(shift ->
                        shift.from().isBefore(then.until()) && then.from().isBefore(shift.until()));
    }

    /** They have no account, so whoever hears of it on the telephone takes the shift back; nobody is found for it yet. */
    private void patrolIsIll(Pages pages) {
        var begins = Site.at(pages.site.today(), PATROL_BEGINS);
        pages.on(pages.daysAgo(1, 18, 30), "patrol-is-ill", pages.site.manager(), () -> {
            var shift = roster.between(begins, begins.plusSeconds(1)).stream()
                    .filter(one -> one.post().equals(PATROL) && one.from().equals(begins))
                    .findFirst()
                    .orElseThrow(NotToldBefore::new);
            roster.end(shift.id());
            return shift.id();
        });
    }
}
