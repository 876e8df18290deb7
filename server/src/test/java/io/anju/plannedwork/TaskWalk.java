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
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
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
        var answer = manager.post(at("plans"), """
                {"title":"%s","clause":%s,"times":1,"window":"%s","hours":[],"post":"%s","minutes":10,"photo":false,
                 "since":"%s","places":%s,"questions":[%s]}""".formatted(
                        title,
                        clause == null ? "null" : "\"" + clause + "\"",
                        window,
                        post,
                        today().plusDays(1),
                        places.stream().map(one -> "\"" + one + "\"").toList(),
                        questions));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    static String yesOrNo(String... words) {
        return List.of(words).stream().map(one -> "{\"words\":\"" + one + "\"}").collect(Collectors.joining(","));
    }

    Answer rule(String plan, int version, String body) {
        return manager.put(at("plans/" + plan + "/field-rules"), "\"" + version + "\"", body);
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
        var bytes = new ByteArrayOutputStream();
        try {
            var image = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
            image.setRGB(1, 1, UUID.randomUUID().hashCode());
            ImageIO.write(image, "png", bytes);
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
            var stored = who.put(at("files/" + hash), "image/png", bytes.toByteArray());
            assertThat(stored.status()).as(stored.text()).isLessThan(300);
            return hash;
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
