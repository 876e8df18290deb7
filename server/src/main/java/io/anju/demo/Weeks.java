package io.anju.demo;

import io.anju.demo.Acts.Scene;
import io.anju.demo.Story.Occasion;
import io.anju.servicedesk.counter.CounterVisits;
import io.anju.servicedesk.developer.DeveloperCases;
import io.anju.servicedesk.manner.CallCheckBoard;
import io.anju.servicedesk.manner.CallChecks;
import io.anju.servicedesk.manner.CheckItem.Scored;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** What comes again and again on an estate beside what is reported: visits to the counter, calls listened to, the developer's people. */
@Component
class Weeks {

    private static final int VISITS_A_WEEK = 6;
    private static final int CHECKS_A_WEEK = 3;

    /** Mornings on which the developer's people are there; what comes after the last they let pass. */
    private static final int DEVELOPER_DAYS = 5;

    private final CounterVisits counter;
    private final CallCheckBoard candidates;
    private final CallChecks checks;
    private final DeveloperCases cases;
    private final Steps steps;

    Weeks(CounterVisits counter, CallCheckBoard candidates, CallChecks checks, DeveloperCases cases, Steps steps) {
        this.counter = counter;
        this.candidates = candidates;
        this.checks = checks;
        this.cases = cases;
        this.steps = steps;
    }

    List<Occasion> of(Scene scene) {
        var pages = new Pages(scene, steps);
        developer(pages);
        for (var day = scene.site().firstDay(); day.isBefore(scene.site().today()); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                visits(pages, day);
                listenIn(pages, day);
            }
        }
        return pages.all();
    }

    /** Says within a day what it does, and mends it on the third; of what comes last one waits too long. */
    private void developer(Pages pages) {
        for (int n = 1; n <= DEVELOPER_DAYS; n++) {
            var key = "developer/" + n;
            pages.on(Site.at(pages.site.firstDay().plusDays(n), LocalTime.of(8, 50)), key, pages.site.desk(), () -> {
                for (var one : cases.list()) {
                    if (one.repliedAt() == null && one.mendedAt() == null) {
                        cases.reply(one.id(), Reports.word(pages.dice(key), "developer.reply"));
                    } else if (one.mendedAt() == null) {
                        cases.mended(one.id(), Reports.word(pages.dice(key), "developer.mended"));
                    }
                }
                return pages.site.desk();
            });
        }
    }

    private void visits(Pages pages, LocalDate monday) {
        for (int n = 0; n < VISITS_A_WEEK; n++) {
            var dice = Dice.of(pages.site.seed(), "visits/" + monday, n);
            var key = "visit/" + monday + "/" + n;
            var came = Site.at(monday.plusDays(dice.below(5)), LocalTime.of(dice.between(9, 16), dice.below(40)));
            var visitor = Names.surname(dice) + dice.one(List.of("女士", "先生"));
            var what = dice.below(Reports.all("visit.purpose").size());
            pages.on(
                    came,
                    key,
                    pages.site.desk(),
                    () -> counter.open(visitor, Reports.all("visit.purpose").get(what)));
            pages.on(came.plus(Duration.ofMinutes(dice.between(3, 13))), key + "/end", pages.site.desk(), () -> {
                counter.end(pages.made(key), Reports.all("visit.outcome").get(what), null);
                return pages.made(key);
            });
        }
    }

    /** The supervisor listens to a few calls of the week before. */
    private void listenIn(Pages pages, LocalDate monday) {
        pages.on(Site.at(monday, LocalTime.of(16, 30)), "listening/" + monday, pages.site.manager(), () -> {
            var dice = pages.dice("listening/" + monday);
            for (var call :
                    candidates.candidates().stream().limit(CHECKS_A_WEEK).toList()) {
                var points = new HashMap<String, Integer>();
                for (var item : checks.asked(call.call())) {
                    points.put(
                            item.key(), item.scored() == Scored.KEPT ? (dice.in100(97) ? 1 : 0) : dice.between(4, 5));
                }
                checks.check(call.call(), points, null);
            }
            return pages.site.manager();
        });
    }
}
