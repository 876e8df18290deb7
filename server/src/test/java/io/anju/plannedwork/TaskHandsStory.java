package io.anju.plannedwork;

import static io.anju.plannedwork.TaskWalk.ALL_WELL;
import static io.anju.plannedwork.TaskWalk.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import io.anju.testing.SimulationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Whose hands a turn is in: one person's, two people's, somebody's without a phone, nobody's for now; and who hears of it in the morning. */
@SimulationTest
class TaskHandsStory {

    @Autowired
    ApplicationContext beans;

    private TaskWalk walk;

    @BeforeEach
    void aQuarter() {
        walk = new TaskWalk(beans, "S09-021");
    }

    @Test
    void whatCannotBeDoneNowIsKeptWithItsReasonStaysOpenAndIsMissedByItsClock() {
        walk.plan(null, "DAY", "", List.of(walk.place("风机房")));
        var day = walk.today().plusDays(1);
        walk.moveTo(day, 8);
        var task = walk.task();
        assertThat(walk.technician
                        .post(walk.at("planned-tasks/" + id(task) + "/skip"), "{\"reason\":\"OTHER\"}")
                        .type())
                .isEqualTo("urn:anju:plannedwork.reason-unsaid");
        var skipped = walk.technician.post(
                walk.at("planned-tasks/" + id(task) + "/skip"), "{\"reason\":\"LOCKED\",\"note\":\"钥匙在物业\"}");
        assertThat(skipped.status()).as(skipped.text()).isEqualTo(204);
        assertThat(walk.task().path("skipped").asString()).isEqualTo("LOCKED");
        var listed = walk.tasks("?state=skipped").getFirst();
        assertThat(listed.path("state").asString()).isEqualTo("OPEN");
        assertThat(listed.path("skipped").path("reason").asString()).isEqualTo("LOCKED");
        assertThat(listed.path("skipped").path("note").asString()).isEqualTo("钥匙在物业");
        assertThat(listed.path("skipped").path("by").asString()).startsWith("师傅");
        assertThat(walk.tasks("?state=late")).isEmpty();
        walk.moveTo(day.plusDays(1), 0);
        assertThat(walk.tasks("?state=late"))
                .singleElement()
                .satisfies(one -> assertThat(id(one)).isEqualTo(id(task)));
        walk.done(task, ALL_WELL);
        assertThat(walk.tasks("?state=skipped")).isEmpty();
        assertThat(walk.tasks("?state=done")
                        .getFirst()
                        .path("done")
                        .path("late")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aLeaderSignsForWhoeverHasNoPhoneAndNobodyElseMay() {
        var cleaner = walk.withoutPhone("黄阿姨", "保洁");
        walk.plan("扫楼道", null, "DAY", "保洁", "", List.of(walk.place("一单元楼道")));
        walk.moveTo(walk.today().plusDays(1), 8);
        assertThat(walk.mine(walk.technician)).isEmpty();
        var mine = walk.manager.get(walk.at("my-planned-tasks")).body();
        assertThat(mine.path("maySign").asBoolean()).isTrue();
        assertThat(mine.path("colleagues").valueStream())
                .as("everybody who is posted here")
                .hasSizeGreaterThan(1)
                .anySatisfy(one -> {
                    assertThat(one.path("employee").asString()).isEqualTo(cleaner.toString());
                    assertThat(one.path("signs").asBoolean()).isFalse();
                });
        var task = mine.path("items").get(0);
        var signed = "{\"answers\":[],\"photos\":[],\"doneFor\":\"%s\"}".formatted(cleaner);
        assertThat(walk.done(task, signed).type()).isEqualTo("urn:anju:plannedwork.may-not-sign");
        assertThat(walk.done(
                                walk.manager,
                                task,
                                signed.replace(
                                        cleaner.toString(), UUID.randomUUID().toString()))
                        .type())
                .isEqualTo("urn:anju:plannedwork.not-posted-here");
        assertThat(walk.done(walk.manager, task, signed).status()).isEqualTo(200);
        var done = walk.tasks("?state=done").getFirst().path("done");
        assertThat(done.path("by").asString()).isEqualTo("黄阿姨");
        assertThat(done.path("signedFor").asBoolean()).as("代签").isTrue();
    }

    @Test
    void whatTakesTwoIsDoneByTwo() {
        var plan = walk.plan(null, "DAY", "", List.of(walk.place("配电房")));
        assertThat(walk.rule(plan, 0, "{\"people\":2,\"categories\":[]}").status())
                .isEqualTo(200);
        walk.moveTo(walk.today().plusDays(1), 8);
        var task = walk.task();
        assertThat(task.path("people").asInt()).isEqualTo(2);
        assertThat(walk.done(task, ALL_WELL).type()).isEqualTo("urn:anju:plannedwork.second-missing");
        assertThat(walk.done(task, with(walk.quarter.technician())).type())
                .isEqualTo("urn:anju:plannedwork.same-person");
        var colleague = walk.town.colleague(walk.quarter);
        assertThat(walk.done(task, with(colleague.employee())).status()).isEqualTo(200);
        assertThat(walk.tasks("?state=done")
                        .getFirst()
                        .path("done")
                        .path("with")
                        .asString())
                .startsWith("同事");
    }

    @Test
    void whatIsGivenToOnePersonIsTheirsAloneUntilItIsGivenBack() {
        var colleague = walk.town.colleague(walk.quarter);
        var theirs = walk.town.byPhone(colleague.phone());
        walk.plan(null, "DAY", "", List.of(walk.place("水箱"), walk.place("天台")));
        walk.moveTo(walk.today().plusDays(1), 8);
        var task = walk.task();
        give(task, "\"" + colleague.employee() + "\"");
        assertThat(walk.mine(walk.technician)).hasSize(1);
        assertThat(walk.mine(theirs))
                .hasSize(2)
                .anySatisfy(one -> assertThat(one.path("assignee").asString())
                        .isEqualTo(colleague.employee().toString()));
        var refused = walk.done(task, ALL_WELL);
        assertThat(refused.type()).isEqualTo("urn:anju:plannedwork.somebody-elses");
        assertThat(refused.text()).contains("同事");
        assertThat(walk.tasks("?post=维修工").stream()
                        .map(one -> one.path("assigneeName").asString("")))
                .anyMatch(name -> name.startsWith("同事"));
        give(task, "null");
        assertThat(walk.done(task, ALL_WELL).status()).isEqualTo(200);
        assertThat(walk.manager
                        .post(walk.at("planned-tasks/" + id(task) + "/assignment"), "{\"employee\":null}")
                        .type())
                .isEqualTo("urn:anju:plannedwork.done-already");
    }

    @Test
    void theListIsPagedByTheDueTimeAndTheDay() {
        walk.plan(
                null,
                "DAY",
                "",
                IntStream.rangeClosed(1, 5).mapToObj(n -> walk.place(n + "号位")).toList());
        var day = walk.today().plusDays(1);
        walk.moveTo(day.plusDays(1), 8);
        var first = walk.manager
                .get(walk.at("planned-tasks?limit=3&from=" + day + "&until=" + day.plusDays(1)))
                .body();
        assertThat(first.path("items")).hasSize(3);
        var second = walk.manager
                .get(walk.at("planned-tasks?limit=3&from=" + day + "&until=" + day.plusDays(1) + "&after="
                        + first.path("next").asString()))
                .body();
        assertThat(second.path("items")).hasSize(2);
        assertThat(second.path("next").isMissingNode() || second.path("next").isNull())
                .isTrue();
        assertThat(walk.tasks("?state=open")).hasSize(5);
        assertThat(walk.tasks("?state=late")).hasSize(5);
        walk.moveTo(day.plusDays(2), 8);
        var late = walk.manager.get(walk.at("planned-tasks?state=late&limit=7")).body();
        var before =
                walk.tasks("?state=late&post=维修工&after=" + late.path("next").asString());
        assertThat(Stream.concat(late.path("items").valueStream(), before.stream())
                        .map(one -> LocalDate.ofInstant(
                                Instant.parse(one.path("dueAt").asString()), CommunityZone.DEFAULT)))
                .as("what was missed last on top")
                .containsExactlyElementsOf(IntStream.range(0, 10)
                        .mapToObj(n -> n < 5 ? day.plusDays(1) : day)
                        .toList());
        assertThat(walk.tasks("?state=late&post=保洁")).isEmpty();
        assertThat(walk.manager.get(walk.at("planned-tasks?state=lost")).status())
                .isEqualTo(422);
    }

    @Test
    void inTheMorningEachHearsOnceWhatTheyAreLateWithUnlessTheyDoItToday() {
        var colleague = walk.town.colleague(walk.quarter);
        var theirs = walk.town.byPhone(colleague.phone());
        walk.plan(null, "DAY", "", List.of(walk.place("泵房"), walk.place("天台")));
        var set = walk.manager.put(walk.at("planned-digest"), "\"0\"", "{\"at\":\"08:15\"}");
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        var day = walk.today().plusDays(1);
        walk.moveTo(day, 8);
        var tasks = walk.mine(walk.technician);
        give(tasks.getFirst(), "\"" + colleague.employee() + "\"");
        assertThat(digests(walk.technician.get("/api/me/messages").text())).isZero();
        walk.moveTo(walk.now().plus(Duration.ofMinutes(20)));
        assertThat(walk.technician.get("/api/me/messages").text()).contains("今天要做完 1 处", "天台");
        assertThat(theirs.get("/api/me/messages").text()).contains("今天要做完 2 处", "泵房");
        walk.done(tasks.getLast(), ALL_WELL);
        walk.done(theirs, tasks.getFirst(), ALL_WELL);
        walk.manager.post(walk.at("plans/" + plans() + "/end"), "{\"from\":\"" + day.plusDays(1) + "\"}");
        walk.moveTo(day.plusDays(1), 9);
        assertThat(digests(walk.technician.get("/api/me/messages").text()))
                .as("nothing is due, so nobody hears anything")
                .isEqualTo(1);
    }

    private String plans() {
        return id(walk.manager.get(walk.at("plans")).body().path("items").get(0));
    }

    private static int digests(String messages) {
        return messages.split("今天要做完", -1).length - 1;
    }

    private static String with(UUID employee) {
        return "{\"answers\":[],\"photos\":[],\"with\":\"%s\"}".formatted(employee);
    }

    private void give(JsonNode task, String employee) {
        var given = walk.manager.post(
                walk.at("planned-tasks/" + id(task) + "/assignment"), "{\"employee\":" + employee + "}");
        assertThat(given.status()).as(given.text()).isEqualTo(204);
    }
}
