package io.anju.plannedwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.kernel.Actor;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Town;
import io.anju.workforce.Staffing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The addresses and bodies of a walk along what is planned: a quarter, its manager and a technician who is on duty for two days. */
final class TaskWalk {

    static final String ALL_WELL = "{\"answers\":[],\"photos\":[]}";

    final Town town;
    final Town.Quarter quarter;
    final Browser manager;
    final Browser technician;
    private final ApplicationContext beans;

    TaskWalk(ApplicationContext beans, String clause) {
        this.beans = beans;
        this.town = beans.getBean(Town.class);
        this.quarter = town.promising(clause);
        this.manager = town.manager(quarter);
        this.technician = town.technician(quarter);
    }

    String at(String rest) {
        return "/api/communities/" + quarter.community() + "/" + rest;
    }

    UUID place(String name) {
        return in(
                quarter.community(), () -> beans.getBean(Places.class).add(Places.Kind.SPACE, null, name + "#", name));
    }

    /** Somebody with that post who may not do planned work themselves: they have no phone to say anything with. */
    UUID withoutPhone(String name, String post) {
        var staffing = beans.getBean(Staffing.class);
        var since = LocalDate.of(2026, 1, 1);
        var phone = "1990009%04d".formatted(Math.floorMod(name.hashCode() + quarter.hashCode(), 10_000));
        var employee =
                in(quarter.headOffice(), () -> staffing.hire(staffing.department("保洁部"), name, name, phone, since));
        in(quarter.community(), () -> {
            staffing.post(quarter.headOffice(), employee, post, since);
            return employee;
        });
        return employee;
    }

    <T> T in(UUID community, Supplier<T> work) {
        var transaction = beans.getBean(TransactionTemplate.class);
        return Objects.requireNonNull(
                Scope.of(community, Actor.NOBODY).get(() -> transaction.execute(status -> work.get())));
    }

    /** A plan of the technicians, once within each window, from tomorrow on. */
    String plan(@Nullable String clause, String window, String questions, List<UUID> places) {
        return plan("巡查", clause, window, "维修工", questions, places);
    }

    String plan(
            String title, @Nullable String clause, String window, String post, String questions, List<UUID> places) {
        return planned(given(title, clause, "1/" + window, "", post, questions, places));
    }

    String planned(String given) {
        var answer = manager.post(at("plans"), given);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    /** @param hours as in JSON, without the brackets */
    String given(
            String title,
            @Nullable String clause,
            String rule,
            String hours,
            String post,
            String questions,
            List<UUID> places) {
        return """
                {"title":"%s","clause":%s,"rule":"%s","hours":[%s],"post":"%s","minutes":10,"photo":false,
                 "since":"%s","places":%s,"questions":[%s]}""".formatted(
                        title,
                        clause == null ? "null" : "\"" + clause + "\"",
                        rule,
                        hours,
                        post,
                        today().plusDays(1),
                        places.stream().map(one -> "\"" + one + "\"").toList(),
                        questions);
    }

    static String yesOrNo(String... words) {
        return List.of(words).stream().map(one -> "{\"words\":\"" + one + "\"}").collect(Collectors.joining(","));
    }

    Answer rule(String plan, int version, String body) {
        return manager.put(at("plans/" + plan + "/field-rules"), "\"" + version + "\"", body);
    }

    /** The only one of those called so. */
    JsonNode only(String title) {
        var found = mine(technician).stream()
                .filter(one -> one.path("title").asString().equals(title))
                .toList();
        assertThat(found).as(title).hasSize(1);
        return found.getFirst();
    }

    List<JsonNode> mine(Browser who) {
        return who.get(at("my-planned-tasks"))
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    JsonNode task() {
        return mine(technician).getFirst();
    }

    static String id(JsonNode one) {
        return one.path("id").asString();
    }

    Answer done(JsonNode task, String body) {
        return done(technician, task, body);
    }

    Answer done(Browser who, JsonNode task, String body) {
        return who.post(at("planned-tasks/" + id(task) + "/done"), body);
    }

    static String answers(String photo, Boolean... good) {
        return "{\"answers\":[%s],\"photos\":[\"%s\"]}"
                .formatted(
                        List.of(good).stream()
                                .map(one -> "{\"good\":" + one + "}")
                                .collect(Collectors.joining(",")),
                        photo);
    }

    String photo(Browser who) {
        return Photo.storedBy(who, at("files"));
    }

    /** In an envelope, as a phone of its own would send it. */
    static String command(Browser who, String kind, String subject, Instant when, String payload) {
        return """
                {"id":"%s","account":"%s","device":"%s","sequence":1,"previousHash":"","signature":"",
                 "deviceTime":"%s","payloadVersion":2,"kind":"%s","subject":"%s","payload":{%s},"blobs":[]}""".formatted(
                        UUID.randomUUID(),
                        who.get("/api/me").body().path("account").asString(),
                        UUID.randomUUID(),
                        when,
                        kind,
                        subject,
                        payload);
    }

    Answer send(Browser who, String command) {
        return sent(who, "planned-task-commands", command);
    }

    private Answer sent(Browser who, String way, String command) {
        return who.post(at(way), command, command.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1"));
    }

    /** By whoever it was given to: the technician, who alone is on duty. */
    void mend(String ticket) {
        for (var kind : List.of("ticket.arrive", "ticket.finish")) {
            var taken = sent(technician, "commands", command(technician, kind, ticket, now(), ""));
            assertThat(taken.body().path("outcome").asString()).as(taken.text()).isEqualTo("applied");
        }
    }

    /** Whoever was asked says that it is good. */
    void close(String ticket) {
        var checked = manager.post(at("tickets/" + ticket + "/call-back"), "{\"answered\":true,\"satisfied\":true}");
        assertThat(checked.status()).as(checked.text()).isLessThan(300);
        assertThat(ticket(ticket).path("state").asString()).isEqualTo("closed");
    }

    JsonNode ticket(String id) {
        return manager.get(at("tickets/" + id)).body();
    }

    List<JsonNode> tasks(String filter) {
        var answer = manager.get(at("planned-tasks" + filter));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("items").valueStream().toList();
    }

    JsonNode brick(String clause, LocalDate day) {
        return manager.get(at("wall/" + clause + "?period=" + day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3))
                .body();
    }

    Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), CommunityZone.DEFAULT);
    }

    void moveTo(LocalDate day, int hour) {
        moveTo(day.atTime(hour, 0).atZone(CommunityZone.DEFAULT).toInstant());
    }

    void moveTo(Instant to) {
        var moved = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }
}
