package io.anju.plannedwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.kernel.Actor;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.plannedwork.rule.Window;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** From a promise's number to a task in somebody's hand, and to a wall that names the place that was missed. */
@SimulationTest
class PlannedWorkStory {

    private static final String ALL_WELL = "{\"answers\":[],\"photos\":[]}";

    @Autowired
    Town town;

    @Autowired
    Places places;

    @Autowired
    TransactionTemplate transaction;

    private Town.Quarter quarter;
    private Browser manager;
    private Browser technician;

    @BeforeEach
    void aTown() {
        promising("S09-028");
    }

    private void promising(String clause) {
        quarter = town.promising(clause);
        manager = town.manager(quarter);
        technician = town.technician(quarter);
    }

    @Clause({"S09-028", "S11-089", "S11-092", "S11-093"})
    void aWindowThatClosesWithOnePlaceMissedIsRedAndNamesIt(String clause) {
        promising(clause);
        var window = windowOf(clause);
        var six = IntStream.rangeClosed(1, 6).mapToObj(n -> place("" + n)).toList();
        plan(clause, 1, window, "[]", six);
        assertThat(mine()).as("it begins with the next " + window).isEmpty();

        var begin = window.after(window.startOf(today()));
        moveTo(begin, 8);
        var tasks = mine();
        assertThat(labels(tasks))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 6).mapToObj(n -> n + "号处").toList());
        for (var task : tasks.subList(0, 5)) {
            assertThat(done(task, ALL_WELL).status()).isEqualTo(200);
        }
        var again = done(tasks.getFirst(), ALL_WELL);
        assertThat(again.type())
                .as("a place done twice covers no other")
                .isEqualTo("urn:anju:plannedwork.done-already");

        moveTo(window.after(begin), 1);
        // A week may fall due in the quarter after that in which it begins.
        var brick = brick(clause, window.after(begin).minusDays(1));
        assertThat(brick.path("met").asInt()).isEqualTo(5);
        assertThat(brick.path("breached").asInt()).isEqualTo(1);
        var missed = brick.path("subjects").get(0);
        assertThat(missed.path("label").asString()).contains("6号处");
        assertThat(missed.path("verdict").asString()).isEqualTo("breached");
    }

    @Clause("S09-026")
    void aDayThatClosesWithOneOfTwoRoundsShowsOneOfTwo(String clause) {
        promising(clause);
        var station = List.of(place("垃圾站"));
        var once = given(clause, 1, Window.DAY, "[]", station);
        var refused = manager.post(at("plans"), once);
        assertThat(refused.type()).isEqualTo("urn:anju:plannedwork.less-than-promised");
        assertThat(refused.text()).contains("每天 2 次");
        var plan = plan(
                clause,
                2,
                Window.DAY,
                "[{\"opens\":\"07:00\",\"closes\":\"10:00\"},{\"opens\":\"17:00\",\"closes\":\"20:00\"}]",
                station);

        var day = today().plusDays(1);
        moveTo(day, 8);
        var morning = mine();
        assertThat(morning.stream().map(one -> one.path("label").asString()))
                .as("the evening's has not begun")
                .containsExactly("清运 垃圾站号处 1/2");
        assertThat(done(morning.getFirst(), ALL_WELL).status()).isEqualTo(200);
        moveTo(day, 21);
        assertThat(mine())
                .as("the evening's was missed")
                .singleElement()
                .satisfies(one -> assertThat(one.path("late").asBoolean()).isTrue());
        var brick = brick(clause, day);
        assertThat(brick.path("met").asInt()).isEqualTo(1);
        assertThat(brick.path("breached").asInt()).isEqualTo(1);

        var end = manager.post(at("plans/" + plan + "/end"), "{\"from\":\"%s\"}".formatted(day.plusDays(1)));
        assertThat(end.status()).isEqualTo(204);
        moveTo(day.plusDays(1), 8);
        assertThat(mine()).as("missed for good, and nothing new is owed").isEmpty();
        assertThat(brick(clause, day.plusDays(1)).path("breached").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsPlannedAgainAtAPlaceOrNeverPromisedIsRefusedAndNothingIsKept() {
        var lift = place("1");
        plan("S09-028", 1, Window.WEEK, "[]", List.of(lift));
        var refused = new ArrayList<String>();
        for (var body : List.of(
                given("S09-028", 1, Window.WEEK, "[]", List.of(lift)),
                given("S11-093", 1, Window.MONTH, "[]", List.of(lift)),
                given("S09-028", 1, Window.WEEK, "[]", List.of(lift, lift)),
                given("S09-028", 1, Window.WEEK, "[]", List.of(UUID.randomUUID())),
                given("S09-028", 2, Window.DAY, "[{\"opens\":\"07:00\",\"closes\":\"10:00\"}]", List.of(lift)),
                given("S09-028", 1, Window.DAY, "[{\"opens\":\"10:00\",\"closes\":\"10:00\"}]", List.of(lift)),
                given(null, 1, Window.DAY, "[]", List.of(lift))
                        .replace(
                                "\"questions\":[]",
                                "\"questions\":[{\"words\":\"压力\",\"unit\":\"MPa\",\"low\":2,\"high\":1}]"))) {
            refused.add(manager.post(at("plans"), body).type());
        }
        assertThat(refused)
                .containsExactly(
                        "urn:anju:plannedwork.planned-already",
                        "urn:anju:plannedwork.not-promised",
                        "urn:anju:plannedwork.place-twice",
                        "urn:anju:plannedwork.no-such-place",
                        "urn:anju:plannedwork.hours-of-a-day",
                        "urn:anju:plannedwork.hours-backward",
                        "urn:anju:plannedwork.limits");
        assertThat(manager.get(at("plans")).body().path("items")).hasSize(1);
    }

    @Test
    void everyQuestionIsAnsweredAndAPhotoIsThereWhereThePlanAsks() {
        var body = given(null, 1, Window.DAY, "[]", List.of(place("泵房")))
                .replace("\"photo\":false", "\"photo\":true")
                .replace(
                        "\"questions\":[]",
                        "\"questions\":[{\"words\":\"没有渗漏\"},{\"words\":\"压力\",\"unit\":\"MPa\",\"low\":0.3,\"high\":0.6}]");
        assertThat(manager.post(at("plans"), body).status()).isEqualTo(201);
        assertThat(mine()).as("it begins tomorrow").isEmpty();
        moveTo(today().plusDays(1), 8);
        var task = mine().getFirst();
        assertThat(done(task, ALL_WELL).type()).isEqualTo("urn:anju:plannedwork.photo-missing");
        var unanswered =
                done(task, "{\"answers\":[{\"good\":true},{\"good\":true}],\"photos\":[\"%s\"]}".formatted(photo()));
        assertThat(unanswered.type()).as(unanswered.text()).isEqualTo("urn:anju:plannedwork.unanswered");
        assertThat(unanswered.text()).contains("压力");
        var more = done(
                task,
                "{\"answers\":[{\"good\":true},{\"number\":0.4},{\"good\":true}],\"photos\":[\"%s\"]}"
                        .formatted(photo()));
        assertThat(more.type()).isEqualTo("urn:anju:plannedwork.not-asked");
        assertThat(mine()).as("nothing is lost").hasSize(1);
        var seen =
                done(task, "{\"answers\":[{\"good\":true},{\"number\":0.45}],\"photos\":[\"%s\"]}".formatted(photo()));
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(mine()).isEmpty();
    }

    private static Window windowOf(String clause) {
        return switch (clause) {
            case "S09-028" -> Window.WEEK;
            case "S11-092" -> Window.QUARTER;
            default -> Window.MONTH;
        };
    }

    private String plan(String clause, int times, Window window, String hours, List<UUID> where) {
        var answer = manager.post(at("plans"), given(clause, times, window, hours, where));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private String given(@Nullable String clause, int times, Window window, String hours, List<UUID> where) {
        return """
                {"title":"清运","clause":%s,"times":%d,"window":"%s","hours":%s,"post":"维修工","minutes":10,"photo":false,
                 "since":"%s","places":%s,"questions":[]}""".formatted(
                        clause == null ? "null" : "\"" + clause + "\"",
                        times,
                        window,
                        hours,
                        today().plusDays(1),
                        where.stream().map(one -> "\"" + one + "\"").toList());
    }

    private List<JsonNode> mine() {
        return StreamSupport.stream(
                        technician
                                .get(at("my-planned-tasks"))
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .toList();
    }

    private static List<String> labels(List<JsonNode> tasks) {
        return tasks.stream().map(one -> one.path("place").asString()).toList();
    }

    private Browser.Answer done(JsonNode task, String body) {
        return technician.post(at("planned-tasks/" + task.path("id").asString() + "/done"), body);
    }

    private String photo() {
        return Photo.storedBy(technician, at("files"));
    }

    private JsonNode brick(String clause, LocalDate day) {
        return manager.get(at("wall/" + clause + "?period=" + day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3))
                .body();
    }

    private UUID place(String name) {
        return Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> places.add(Places.Kind.SPACE, null, name + "#", name + "号处")));
    }

    private String at(String rest) {
        return "/api/communities/" + quarter.community() + "/" + rest;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                Instant.parse(
                        town.browser().get("/api/clock").body().path("now").asString()),
                CommunityZone.DEFAULT);
    }

    private void moveTo(LocalDate day, int hour) {
        var moved = town.administrator(quarter)
                .put(
                        "/api/simulation/clock",
                        "{\"now\":\"%s\"}"
                                .formatted(day.atTime(hour, 0)
                                        .atZone(CommunityZone.DEFAULT)
                                        .toInstant()));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }
}
