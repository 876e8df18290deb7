package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody answers: two days and the attempts due, then it is closed as unanswered and counted apart. */
@SimulationTest
class SilenceStory {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String NO_ANSWER = "{\"answered\":false}";

    /** Where one in five is looked for, nobody is as unlucky as this. */
    private static final int MANY = 80;

    @Autowired
    Town town;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<DueWorkHandler> handlers;

    @Test
    void silenceClosesAfterTwoDaysAndTheSampleOnlyAfterTheCallsThatAreDue() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var began = now();
        var left = mended(quarter, id -> !isSampled(id));
        var sampled = mended(quarter, SilenceStory::isSampled);

        moveClock(quarter, began.plus(Duration.ofHours(47)));
        assertThat(state(manager, quarter, left)).isEqualTo("finished");
        moveClock(quarter, began.plus(Duration.ofHours(49)));
        assertThat(state(manager, quarter, left)).isEqualTo("closed");
        assertThat(kinds(manager, quarter, left)).containsOnlyOnce("servicedesk.unanswered");
        assertThat(state(manager, quarter, sampled)).isEqualTo("finished");
        assertThat(unanswered(manager, quarter, began)).isEqualTo(1);

        var call = manager.get(at(quarter, "/call-backs")).body().path("items").get(0);
        assertThat(call.path("ticket").asString()).isEqualTo(sampled);
        assertThat(call.path("reason").asString()).isEqualTo("sample");
        tryInVain(manager, quarter, sampled);
        tryInVain(manager, quarter, sampled);
        assertThat(state(manager, quarter, sampled))
                .as("twice within a minute is once")
                .isEqualTo("finished");
        moveClock(quarter, began.plus(Duration.ofHours(73)));
        tryInVain(manager, quarter, sampled);
        assertThat(state(manager, quarter, sampled)).isEqualTo("closed");
        assertThat(unanswered(manager, quarter, began)).isEqualTo(2);
    }

    @Test
    void aCommunitySaysHowManyOfTheSilentAreTelephoned() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var path = at(quarter, "/call-back-settings");
        var standard = manager.get(path).body();
        assertThat(standard.path("samplePercent").asInt()).isEqualTo(20);
        assertThat(standard.path("silentHours").asInt()).isEqualTo(48);
        assertThat(standard.path("attemptsDue").asInt()).isEqualTo(2);
        assertThat(standard.path("goodStars").asInt()).isEqualTo(4);
        assertThat(standard.path("version").asInt()).isZero();
        for (var outOfBounds : List.of(
                numbers(101, 48, 2, 4),
                numbers(20, 23, 2, 4),
                numbers(20, 169, 2, 4),
                numbers(20, 48, 0, 4),
                numbers(20, 48, 6, 4),
                numbers(20, 48, 2, 1),
                numbers(20, 48, 2, 6),
                "{\"samplePercent\":20}")) {
            assertThat(manager.put(path, "\"0\"", outOfBounds).status())
                    .as(outOfBounds)
                    .isEqualTo(422);
        }
        var all = manager.put(path, "\"0\"", numbers(100, 48, 2, 4));
        assertThat(all.body().path("version").asInt()).as(all.text()).isEqualTo(1);
        assertThat(manager.put(path, "\"0\"", numbers(0, 48, 2, 4)).status())
                .as("somebody changed it since")
                .isEqualTo(412);
        assertThat(town.technician(quarter)
                        .put(path, "\"1\"", numbers(0, 48, 2, 4))
                        .status())
                .isEqualTo(403);

        var began = now();
        var telephoned = mended(quarter, id -> !isSampled(id));
        moveClock(quarter, began.plus(Duration.ofHours(49)));
        manager = town.manager(quarter);
        assertThat(state(manager, quarter, telephoned)).isEqualTo("finished");
        var call = manager.get(at(quarter, "/call-backs")).body().path("items").get(0);
        assertThat(call.path("ticket").asString()).isEqualTo(telephoned);
        assertThat(call.path("reason").asString()).isEqualTo("sample");

        var other = town.promising("S09-021");
        town.manager(other).put(at(other, "/call-back-settings"), "\"0\"", numbers(0, 48, 2, 4));
        began = now();
        var nobody = mended(other, SilenceStory::isSampled);
        moveClock(other, began.plus(Duration.ofHours(49)));
        assertThat(state(town.manager(other), other, nobody)).isEqualTo("closed");
    }

    @Test
    void aCommunitySaysHowLongItWaitsHowOftenItTriesAndWhichStarsAreGood() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var path = at(quarter, "/call-back-settings");
        var before = mended(quarter, id -> !isSampled(id));
        assertThat(manager.put(path, "\"0\"", numbers(0, 72, 1, 5)).status()).isEqualTo(200);
        var began = now();
        var left = mended(quarter, id -> true);
        var leak = reopened(quarter, mended(quarter, id -> true));
        var call = manager.get(at(quarter, "/call-backs")).body().path("items").get(0);
        assertThat(call.path("ticket").asString()).isEqualTo(leak);
        assertThat(call.path("attemptsDue").asInt()).isEqualTo(1);

        moveClock(quarter, began.plus(Duration.ofHours(49)));
        manager = town.manager(quarter);
        assertThat(state(manager, quarter, before))
                .as("finished before it was changed")
                .isEqualTo("closed");
        assertThat(state(manager, quarter, left)).isEqualTo("finished");
        moveClock(quarter, began.plus(Duration.ofHours(73)));
        manager = town.manager(quarter);
        assertThat(state(manager, quarter, left)).isEqualTo("closed");
        tryInVain(manager, quarter, leak);
        assertThat(state(manager, quarter, leak)).as("once is enough").isEqualTo("closed");

        var four = town.resident(quarter).post(mine(quarter) + "/" + left + "/rating", "{\"stars\":4}");
        assertThat(four.status()).as(four.text()).isEqualTo(200);
        assertThat(manager.get(at(quarter, "/call-backs"))
                        .body()
                        .path("items")
                        .get(0)
                        .path("reason")
                        .asString())
                .isEqualTo("low_stars");
    }

    /** Not good, and mended again: a person telephones. */
    private String reopened(Town.Quarter quarter, String ticket) {
        town.resident(quarter).post(mine(quarter) + "/" + ticket + "/answer", "{\"satisfied\":false}");
        step(town.technician(quarter), quarter, "arrive", ticket, Instant.now());
        step(town.technician(quarter), quarter, "finish", ticket, Instant.now());
        return ticket;
    }

    private static String numbers(int sample, int hours, int attempts, int stars) {
        return """
                {"samplePercent":%d,"silentHours":%d,"attemptsDue":%d,"goodStars":%d}""".formatted(sample, hours, attempts, stars);
    }

    @Test
    void whicheverNodeComesFirstClosesItOnce() {
        var quarter = town.promising("S09-021");
        var ticket = mended(quarter, id -> !isSampled(id));
        var callBack = longAgo(quarter);
        var handler = handlers.stream()
                .filter(each -> each.kind().equals("servicedesk.call-back-silence"))
                .findFirst()
                .orElseThrow();

        var nodes = List.of(
                CompletableFuture.runAsync(() -> fires(handler, quarter, callBack)),
                CompletableFuture.runAsync(() -> fires(handler, quarter, callBack)));
        nodes.forEach(CompletableFuture::join);

        var manager = town.manager(quarter);
        assertThat(state(manager, quarter, ticket)).isEqualTo("closed");
        assertThat(kinds(manager, quarter, ticket)).containsOnlyOnce("servicedesk.unanswered");
    }

    @Test
    void eachRoundIsRemindedOfAndEscalatedAnew() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var ticket = mended(quarter, id -> true);
        var again = manager.post(
                at(quarter, "/tickets/" + ticket + "/call-back"), "{\"answered\":true,\"satisfied\":false}");
        assertThat(again.body().path("state").asString()).as(again.text()).isEqualTo("assigned");

        moveClock(quarter, now().plus(Duration.ofMinutes(16)));
        var kinds = kinds(manager, quarter, ticket);
        assertThat(kinds).containsOnlyOnce("servicedesk.reminded").containsOnlyOnce("servicedesk.escalated");
        assertThat(kinds.indexOf("servicedesk.escalated")).isGreaterThan(kinds.indexOf("servicedesk.reopened"));
    }

    private void fires(DueWorkHandler handler, Town.Quarter quarter, UUID callBack) {
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(
                        status -> handler.due(quarter.community(), callBack, Instant.EPOCH)));
    }

    /** As if the message had gone out two days ago. */
    private UUID longAgo(Town.Quarter quarter) {
        return Objects.requireNonNull(Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> sql.sql("""
                update call_back set silent_at = business_now() where community = :community returning id
                """)
                        .param("community", quarter.community())
                        .query(UUID.class)
                        .single())));
    }

    /** One of those reported whose id is like that, mended; the others stay reported. */
    private String mended(Town.Quarter quarter, Predicate<UUID> like) {
        var resident = town.resident(quarter);
        var technician = town.technician(quarter);
        for (int n = 0; n < MANY; n++) {
            var id = resident.post(mine(quarter), report(quarter).replace("\"leak\"", "\"lock\""))
                    .body()
                    .path("id")
                    .asString();
            if (like.test(UUID.fromString(id))) {
                step(technician, quarter, "arrive", id, Instant.now());
                step(technician, quarter, "finish", id, Instant.now());
                return id;
            }
        }
        throw new AssertionError("None of " + MANY);
    }

    /** docs/domain/servicedesk.md: one in five, by the ticket's id. */
    private static boolean isSampled(UUID ticket) {
        return Math.floorMod(ticket.getLeastSignificantBits(), 100) < 20;
    }

    private static void tryInVain(Browser manager, Town.Quarter quarter, String ticket) {
        var tried = manager.post(at(quarter, "/tickets/" + ticket + "/call-back"), NO_ANSWER);
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
    }

    private static int unanswered(Browser manager, Town.Quarter quarter, Instant when) {
        var month = YearMonth.from(when.atZone(SHANGHAI));
        var figures = manager.get(at(quarter, "/call-backs/figures?month=" + month));
        assertThat(figures.body().path("satisfied").asInt()).as(figures.text()).isZero();
        return figures.body().path("unanswered").asInt();
    }

    private static String state(Browser manager, Town.Quarter quarter, String ticket) {
        return manager.get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("state")
                .asString();
    }

    private static List<String> kinds(Browser manager, Town.Quarter quarter, String ticket) {
        return manager.get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
