package io.anju.plannedwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.kernel.Actor;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A set of clauses is looked at, filled, and adopted with its plans or not at all; and is promised no longer when two agree. */
@SimulationTest
class AdoptTogetherStory {

    @Autowired
    Town town;

    @Autowired
    Places places;

    @Autowired
    TransactionTemplate transaction;

    private Town.Quarter quarter;
    private Browser manager;

    @BeforeEach
    void aTown() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
    }

    @Test
    void theBeginningIsThirtyClausesThatCanAllBeJudged() {
        var sets = manager.get(at("clause-sets")).body().path("items");
        var starter = sets.get(0);
        assertThat(starter.path("code").asString()).isEqualTo("starter");
        assertThat(starter.path("clauses").asInt()).isEqualTo(30);
        assertThat(starter.path("measured").asInt()).isEqualTo(30);
        assertThat(starter.path("adopted").asInt())
                .as("what was promised before")
                .isEqualTo(1);
        assertThat(sets.valueStream().map(one -> one.path("code").asString()))
                .startsWith("starter", "residential", "commercial", "school", "S01")
                .doesNotContain("S14");
        assertThat(manager.get(at("clause-sets/starter")).body().path("items")).hasSize(30);
        assertThat(manager.get(at("clause-sets/nothing")).status()).isEqualTo(404);
    }

    @Test
    void aSetIsAdoptedWithItsPlansOrNotAtAll() {
        lifts();
        var bin = place("垃圾站");
        var wanted = "{\"clauses\":[{\"clause\":\"S09-021\"},{\"clause\":\"S09-026\"},{\"clause\":\"S09-028\"}]%s}";
        var looked = manager.post(at("adoptions/preview"), wanted.formatted("")).body();
        assertThat(looked.path("clauses")
                        .valueStream()
                        .map(one -> one.path("standing").asString()))
                .containsExactly("ADOPTED", "READY", "READY");
        var waste = looked.path("duties").get(0);
        assertThat(waste.path("howOften").asString()).isEqualTo("每天 2 次");
        assertThat(waste.path("places")).as("somebody has to say where").isEmpty();
        assertThat(looked.path("duties").get(1).path("places")).hasSize(2);
        assertThat(looked.path("ready").asBoolean()).isFalse();
        assertThat(load(looked, "保洁员").path("peopleShort").asInt())
                .as("nobody cleans here yet")
                .isEqualTo(1);

        var unsaid = manager.post(at("adoptions/together"), wanted.formatted(""));
        assertThat(unsaid.type()).isEqualTo("urn:anju:plannedwork.no-place");
        var nobody = manager.post(
                at("adoptions/together"),
                wanted.formatted(",\"duties\":[{\"clause\":\"S09-026\",\"places\":[\"" + bin + "\"]}]"));
        assertThat(nobody.type()).isEqualTo("urn:anju:plannedwork.too-much");
        assertThat(brick("S09-028").path("adopted").asBoolean())
                .as("nothing of it")
                .isFalse();
        assertThat(manager.get(at("plans")).body().path("items")).isEmpty();

        var byTechnicians = """
                ,"duties":[{"clause":"S09-026","post":"维修工","places":["%s"]},{"clause":"S09-028","post":"维修工"}]""".formatted(bin);
        var again = manager.post(at("adoptions/preview"), wanted.formatted(byTechnicians))
                .body();
        assertThat(again.path("ready").asBoolean()).as(again.toString()).isTrue();
        var load = load(again, "维修工");
        assertThat(load.path("people").asDouble()).isGreaterThan(0);
        assertThat(load.path("peopleShort").asInt()).isZero();
        var adopted = manager.post(at("adoptions/together"), wanted.formatted(byTechnicians));
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(201);
        assertThat(adopted.body().path("clauses").asInt()).isEqualTo(2);
        var plans = manager.get(at("plans")).body().path("items");
        assertThat(plans.valueStream().map(one -> one.path("clause").asString()))
                .containsExactlyInAnyOrder("S09-026", "S09-028");
        assertThat(manager.post(at("adoptions/together"), wanted.formatted(byTechnicians))
                        .type())
                .isEqualTo("urn:anju:standards.nothing-new");
    }

    @Test
    void whatAPostCannotCarryIsRefused() {
        var many = IntStream.range(0, 60)
                .mapToObj(n -> "\"" + place("桶" + n) + "\"")
                .toList();
        var refused = manager.post(at("adoptions/together"), """
                {"clauses":[{"clause":"S09-026"}],"duties":[{"clause":"S09-026","post":"维修工","places":[%s]}]}""".formatted(String.join(",", many)));
        assertThat(refused.type()).isEqualTo("urn:anju:plannedwork.too-much");
        assertThat(refused.text()).contains("维修工");
    }

    @Test
    void oneClauseIsWantedOnce() {
        var twice = "{\"clauses\":[{\"clause\":\"S09-026\"},{\"clause\":\"S09-026\"}]}";
        var looked = manager.post(at("adoptions/preview"), twice);
        assertThat(looked.type()).isEqualTo("urn:anju:standards.clause-twice");
        assertThat(looked.body().path("errors").get(0).path("field").asString()).isEqualTo("clauses[1].clause");
    }

    @Test
    void whatTheSourceLeavesOpenHasToBeFilled() {
        var open = "{\"clauses\":[{\"clause\":\"S12-009\"}]}";
        var looked = manager.post(at("adoptions/preview"), open).body();
        assertThat(looked.path("clauses").get(0).path("standing").asString()).isEqualTo("BLANK");
        assertThat(looked.path("clauses").get(0).path("blanks").get(0).asString())
                .isEqualTo("interval_from_source");
        var refused = manager.post(at("adoptions/together"), open);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").get(0).path("field").asString())
                .isEqualTo("parameters.interval_from_source");
        for (var nonsense : List.of("\"很久\"", "0", "-3")) {
            var read = manager.post(at("adoptions/preview"), """
                    {"clauses":[{"clause":"S12-009","parameters":{"interval_from_source":%s}}]}""".formatted(nonsense));
            assertThat(read.body().path("clauses").get(0).path("standing").asString())
                    .as(nonsense)
                    .isEqualTo("REFUSED");
        }
        var filled = """
                {"clauses":[{"clause":"S12-009","parameters":{"interval_from_source":20}}],
                 "duties":[{"clause":"S12-009","post":"维修工","places":["%s"]}]}""".formatted(place("草坪"));
        assertThat(manager.post(at("adoptions/together"), filled).status()).isEqualTo(201);
        assertThat(manager.get(at("plans"))
                        .body()
                        .path("items")
                        .get(0)
                        .path("frequency")
                        .asString())
                .as("as often as it was filled")
                .isEqualTo("20D");
        assertThat(manager.post(at("adoptions"), "{\"clause\":\"S11-053\"}").type())
                .isEqualTo("urn:anju:standards.blank");
    }

    @Clause({"S11-130", "S11-136", "S11-209", "S11-221", "S12-019", "S12-041"})
    void whatShipsForAClauseIsPlannedWithItAndJudged(String clause) throws Exception {
        quarter = adoptedTogether();
        manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var open = technician
                .get(at("my-planned-tasks"))
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("clause").asString().equals(clause))
                .findFirst()
                .orElseThrow();
        var answers = open.path("questions")
                .valueStream()
                .map(question -> question.path("unit").isMissingNode()
                                || question.path("unit").isNull()
                        ? "{\"good\":true}"
                        : "{\"number\":12}")
                .toList();
        var done = technician.post(
                at("planned-tasks/" + open.path("id").asString() + "/done"),
                "{\"answers\":[%s],\"photos\":[\"%s\"]}"
                        .formatted(String.join(",", answers), Photo.storedBy(technician, at("files"))));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(brick(clause, today().getYear() + "").path("met").asInt()).isEqualTo(1);
    }

    /** A community for all of them, at the beginning of a quarter. */
    private static Town.@Nullable Quarter together;

    private Town.Quarter adoptedTogether() {
        if (together != null) {
            return together;
        }
        var clauses = List.of("S11-130", "S11-136", "S11-209", "S11-221", "S12-019", "S12-041");
        var spot = place("设备房");
        var adopted = manager.post(
                at("adoptions/together"),
                "{\"clauses\":[%s],\"duties\":[%s]}"
                        .formatted(
                                clauses.stream()
                                        .map("{\"clause\":\"%s\"}"::formatted)
                                        .collect(Collectors.joining(",")),
                                clauses.stream()
                                        .map(one -> "{\"clause\":\"%s\",\"post\":\"维修工\",\"places\":[\"%s\"]}"
                                                .formatted(one, spot))
                                        .collect(Collectors.joining(","))));
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(201);
        var begins = today().with(IsoFields.DAY_OF_QUARTER, 1).plus(1, IsoFields.QUARTER_YEARS);
        moveTo(begins.atTime(9, 0).atZone(CommunityZone.DEFAULT).toInstant());
        together = quarter;
        return quarter;
    }

    @Test
    void whatIsPromisedNoLongerIsOwedNoLongerAndThePastStays() {
        lifts();
        var both = """
                {"clauses":[{"clause":"S09-028"}],"duties":[{"clause":"S09-028","post":"维修工"}]}""";
        assertThat(manager.post(at("adoptions/together"), both).status()).isEqualTo(201);
        var monday = today().with(DayOfWeek.MONDAY).plusWeeks(1);
        moveTo(monday.plusWeeks(1).atTime(8, 0).atZone(CommunityZone.DEFAULT).toInstant());
        assertThat(brick("S09-028").path("verdict").asString()).isEqualTo("breached");

        var asked = manager.post(at("adoption-proposals/endings"), "{\"clause\":\"S09-028\",\"reason\":\"电梯由厂家消毒\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        var decision = at("adoption-proposals/" + asked.body().path("id").asString() + "/decision");
        assertThat(manager.post(decision, "{\"approved\":true}").status())
                .as("not by whoever proposed it")
                .isEqualTo(403);
        assertThat(brick("S09-028").path("adopted").asBoolean()).isTrue();
        var agreed = town.headquarters(quarter).post(decision, "{\"approved\":true}");
        assertThat(agreed.status()).as(agreed.text()).isEqualTo(200);

        assertThat(brick("S09-028").path("verdict").asString())
                .as("of the month in which it ended")
                .isEqualTo("breached");
        assertThat(manager.get(at("plans")).body().path("items")).isEmpty();
        moveTo(monday.plusWeeks(6).atTime(8, 0).atZone(CommunityZone.DEFAULT).toInstant());
        assertThat(brick("S09-028").path("adopted").asBoolean()).isFalse();
        assertThat(town.technician(quarter).get(at("my-planned-tasks")).body().path("items"))
                .as("what was missed before it ended is asked of nobody")
                .isEmpty();
        assertThat(turnsSince(monday.plusWeeks(2)))
                .as("nothing begins after the ending")
                .isZero();
        assertThat(manager.post(at("adoption-proposals/endings"), "{\"clause\":\"S09-028\",\"reason\":\"再停一次\"}")
                        .type())
                .isEqualTo("urn:anju:standards.not-adopted");

        assertThat(manager.post(at("adoptions/together"), both).status()).isEqualTo(201);
        assertThat(brick("S09-028").path("adopted").asBoolean()).isTrue();
        assertThat(manager.get(at("plans")).body().path("items")).hasSize(1);
    }

    @Test
    void whatIsPromisedAndNotPlannedIsNeverGreen() {
        assertThat(manager.post(at("adoptions"), "{\"clause\":\"S09-028\"}").status())
                .isEqualTo(201);
        var unplanned = brick("S09-028");
        assertThat(unplanned.path("verdict").asString()).isEqualTo("not_measurable");
        assertThat(unplanned.path("whyNot").asString()).contains("还没有安排计划");

        var weekly = """
                {"title":"消毒","clause":"S09-028","times":1,"window":"WEEK","post":"维修工","minutes":5,"photo":false,
                 "since":"%s","places":["%s"]}""".formatted(today(), place("1号梯"));
        assertThat(manager.post(at("plans"), weekly).status()).isEqualTo(201);
        assertThat(brick("S09-028").path("verdict").asString()).isEqualTo("not_due");
        var twice = "{\"clause\":\"S09-028\",\"parameters\":{\"per_week\":2}}";
        assertThat(manager.post(at("adoptions"), twice).status()).isEqualTo(201);
        assertThat(brick("S09-028").path("verdict").asString()).isEqualTo("not_measurable");
        assertThat(brick("S09-028").path("whyNot").asString()).contains("每周 2 次");
    }

    /** Of the list of whoever leads. */
    private long turnsSince(LocalDate day) {
        var begins = day.atStartOfDay(CommunityZone.DEFAULT).toInstant();
        return manager.get(at("planned-tasks"))
                .body()
                .path("items")
                .valueStream()
                .filter(one -> Instant.parse(one.path("opensAt").asString()).isAfter(begins))
                .count();
    }

    private static JsonNode load(JsonNode preview, String post) {
        return preview.path("loads")
                .valueStream()
                .filter(one -> one.path("post").asString().equals(post))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode brick(String clause) {
        return brick(clause, YearMonth.from(today()).toString());
    }

    private JsonNode brick(String clause, String period) {
        return manager.get(at("wall?period=" + period))
                .body()
                .path("sets")
                .valueStream()
                .flatMap(set -> set.path("clauses").valueStream())
                .filter(one -> one.path("id").asString().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    /** Two, one in each unit. */
    private void lifts() {
        for (var unit : List.of("9-1", "9-2")) {
            here(() -> places.add(Places.Kind.UNIT, null, unit, unit.replace("-", "号楼") + "单元"));
        }
    }

    private UUID place(String label) {
        return here(() -> places.add(Places.Kind.SPACE, null, label, label + "号处"));
    }

    private UUID here(Supplier<UUID> made) {
        return Scope.of(quarter.community(), Actor.NOBODY).get(() -> transaction.execute(status -> made.get()));
    }

    private String at(String path) {
        return "/api/communities/" + quarter.community() + "/" + path;
    }

    private LocalDate today() {
        return now().atZone(CommunityZone.DEFAULT).toLocalDate();
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveTo(Instant to) {
        var then = to.isAfter(now()) ? to : now().plus(Duration.ofSeconds(1));
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + then + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
