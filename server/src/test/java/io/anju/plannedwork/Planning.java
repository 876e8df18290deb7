package io.anju.plannedwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.kernel.Actor;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** One community that plans, whoever works there, and the clock on the wall. */
@TestComponent
class Planning {

    private final Town town;
    private final Places places;
    private final TransactionTemplate transaction;

    Planning(Town town, Places places, TransactionTemplate transaction) {
        this.town = town;
        this.places = places;
        this.transaction = transaction;
    }

    /** One that promised the clause. */
    Here promising(String clause) {
        var quarter = town.promising(clause);
        return new Here(quarter, town.manager(quarter), town.technician(quarter), town.administrator(quarter));
    }

    /** @param hours as {@code 22:00-06:00}; empty for any */
    record Wish(@Nullable String clause, String rule, String hours, boolean photo, List<UUID> places) {}

    final class Here {

        private final Town.Quarter quarter;
        private final Browser manager;
        private final Browser technician;
        private final Browser administrator;

        private Here(Town.Quarter quarter, Browser manager, Browser technician, Browser administrator) {
            this.quarter = quarter;
            this.manager = manager;
            this.technician = technician;
            this.administrator = administrator;
        }

        UUID community() {
            return quarter.community();
        }

        Browser manager() {
            return manager;
        }

        UUID place(String name) {
            return Scope.of(community(), Actor.NOBODY)
                    .get(() ->
                            transaction.execute(status -> places.add(Places.Kind.SPACE, null, name + "#", name + "处")));
        }

        String at(String rest) {
            return "/api/communities/" + community() + "/" + rest;
        }

        String given(Wish wish, LocalDate since) {
            return """
                    {"title":"例行","clause":%s,"rule":"%s","hours":%s,"post":"维修工","minutes":10,"photo":%s,
                     "since":"%s","places":%s,"questions":[]}""".formatted(
                            wish.clause() == null ? "null" : "\"" + wish.clause() + "\"",
                            wish.rule(),
                            hours(wish.hours()),
                            wish.photo(),
                            since,
                            wish.places().stream().map(one -> "\"" + one + "\"").toList());
        }

        static String hours(String written) {
            return written.isEmpty()
                    ? "[]"
                    : "[{\"opens\":\"%s\",\"closes\":\"%s\"}]".formatted((Object[]) written.split("-", -1));
        }

        /** From tomorrow on. */
        String plan(Wish wish) {
            var answer = manager.post(at("plans"), given(wish, today().plusDays(1)));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            return answer.body().path("id").asString();
        }

        void refuses(Wish wish, String type) {
            var answer = manager.post(at("plans"), given(wish, today().plusDays(1)));
            assertThat(answer.type()).as(wish.rule() + " " + answer.text()).isEqualTo("urn:anju:plannedwork." + type);
        }

        List<JsonNode> mine() {
            return StreamSupport.stream(
                            technician
                                    .get(at("my-planned-tasks"))
                                    .body()
                                    .path("items")
                                    .spliterator(),
                            false)
                    .toList();
        }

        JsonNode only() {
            var tasks = mine();
            assertThat(tasks).hasSize(1);
            return tasks.getFirst();
        }

        Browser.Answer does(JsonNode task, List<String> photos) {
            return technician.post(
                    at("planned-tasks/" + task.path("id").asString() + "/done"),
                    "{\"answers\":[],\"photos\":%s}"
                            .formatted(photos.stream()
                                    .map(one -> "\"" + one + "\"")
                                    .toList()));
        }

        void does(JsonNode task) {
            var answer = does(task, List.of());
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }

        String photo() {
            return Photo.storedBy(technician, at("files"));
        }

        Browser.Answer tells(String kind, String change, Instant at) {
            return technician.post(
                    at("weather-events"),
                    "{\"kind\":\"%s\",\"change\":\"%s\",\"at\":\"%s\"}".formatted(kind, change, at));
        }

        /** How many were kept and how many broken of those that fell due in the quarter of the day. */
        void wall(String clause, LocalDate day, int met, int breached) {
            var brick = manager.get(
                            at("wall/" + clause + "?period=" + day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3))
                    .body();
            assertThat(List.of(brick.path("met").asInt(), brick.path("breached").asInt()))
                    .as(clause + " " + brick)
                    .containsExactly(met, breached);
        }

        /** The first and the last day of the heating season. */
        void heats(LocalDate from, LocalDate until) {
            var path = at("plan-seasons");
            var version = manager.get(path).body().path("version").asInt();
            var answer = manager.put(path, "\"" + version + "\"", """
                    {"spring":"03-01","summer":"06-01","autumn":"09-01","winter":"12-01","heatingFrom":"%s","heatingUntil":"%s"}
                    """.formatted(ofTheYear(from), ofTheYear(until)));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }

        private static String ofTheYear(LocalDate day) {
            var written = day.toString().substring(5);
            return written.equals("02-29") ? "02-28" : written;
        }

        void moveTo(LocalDate day, String time) {
            var now = instant(day, time);
            var moved = administrator.put("/api/simulation/clock", "{\"now\":\"%s\"}".formatted(now));
            assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        }
    }

    static Instant instant(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(CommunityZone.DEFAULT).toInstant();
    }

    Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), CommunityZone.DEFAULT);
    }
}
