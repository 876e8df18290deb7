package io.anju.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.standards.NewAdoption;
import io.anju.standards.Promises;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.springframework.beans.factory.annotation.Autowired;

/** A claim that does not hold fails, whatever the test itself says. */
class ClauseModuleTests {

    @Test
    void aRunPerClauseEachWithItsId() {
        var runs = run("reports");

        runs.assertStatistics(count -> count.started(2).succeeded(2));
        runs.succeeded().assertThatEvents().anyMatch(event(displayName("S09-021"))::matches);
        runs.succeeded().assertThatEvents().anyMatch(event(displayName("S11-051"))::matches);
    }

    @Test
    void aRefusalThatNamesTheClauseIsEnough() {
        run("isRefused").assertStatistics(count -> count.started(1).succeeded(1));
    }

    @Test
    void withoutARequestNothingIsShown() {
        fails("asksNobody", "sent no request");
    }

    @Test
    void lookingAtTheWallLeavesNothing() {
        fails("looks", "left anything");
    }

    @Test
    void whatWasArrangedBehindTheCurtainDoesNotCount() {
        fails("arranges", "left anything");
    }

    @Test
    void anotherClausesTracesDoNotCount() {
        fails("reportsUnderAnother", "left anything");
    }

    @Test
    void aClauseThatNobodyWroteCannotBeClaimed() {
        fails("invents", "no clause S99-999");
    }

    private static void fails(String sample, String why) {
        run(sample)
                .assertStatistics(count -> count.started(1).failed(1))
                .assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(message(text -> text.contains(why)))));
    }

    private static Events run(String sample) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Samples.class, sample, String.class, Town.class))
                .execute()
                .testEvents();
    }

    /** Not found by the build, only by the tests above. */
    @AnjuTest
    static class Samples {

        @Autowired
        Promises promises;

        @Autowired
        BusinessClock clock;

        @Clause({"S09-021", "S11-051"})
        void reports(String clause, @Autowired Town town) {
            report(town, town.promising(clause));
        }

        @Clause("S09-021")
        void isRefused(String clause, @Autowired Town town) {
            var quarter = town.promising("S11-051");
            town.manager(quarter)
                    .post(
                            "/api/communities/" + quarter.community() + "/adoptions",
                            "{\"clause\":\"%s\",\"parameters\":{\"on_site_minutes\":99}}".formatted(clause));
        }

        @Clause("S09-021")
        void asksNobody(String clause, @Autowired Town town) {
            town.promising(clause);
        }

        @Clause("S09-021")
        void looks(String clause, @Autowired Town town) {
            var quarter = town.promising(clause);
            town.manager(quarter).get("/api/communities/" + quarter.community() + "/wall");
        }

        @Clause("S09-021")
        void arranges(String clause, @Autowired Town town) {
            var quarter = town.promising("S11-051");
            town.browser().get("/api/clock");
            Scope.of(quarter.community(), Actor.NOBODY)
                    .run(() ->
                            promises.adopt(new NewAdoption(clause, Town.filled(clause), clock.instant(), true, null)));
        }

        @Clause("S09-021")
        void reportsUnderAnother(String clause, @Autowired Town town) {
            report(town, town.promising("S11-051"));
        }

        @Clause("S99-999")
        void invents(String clause, @Autowired Town town) {
            town.browser().get("/api/clock");
        }

        private static void report(Town town, Town.Quarter quarter) {
            town.resident(quarter)
                    .post(
                            "/api/me/communities/" + quarter.community() + "/tickets",
                            "{\"space\":\"%s\",\"category\":\"leak\",\"description\":\"漏水\"}"
                                    .formatted(quarter.home()));
        }
    }
}
