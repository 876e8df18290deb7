package io.anju.plannedwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.plannedwork.Planning.Wish;
import io.anju.testing.SimulationTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** How much one person has in hand in a shift: several clauses on one card count once, and a community says what is too much. */
@SimulationTest
@Import(Planning.class)
class CeilingStory {

    private static final String OF_OTHERS = "{\"recordingMinutes\":15}";

    @Autowired
    Planning planning;

    private Planning.Here here;
    private String places;

    @BeforeEach
    void aCommunityWithManyLawns() {
        here = planning.promising("S09-021");
        places = IntStream.range(0, 40)
                .mapToObj(n -> "\"" + here.place("绿地" + n) + "\"")
                .collect(Collectors.joining(","));
    }

    @Test
    void whatIsDoneAtTheSamePlacesAndTimesIsOneCard() {
        var alone = looked("S11-089");
        var both = looked("S11-089", "S11-093");
        assertThat(duty(both, "S11-089").path("together").get(0).asString())
                .isEqualTo(duty(both, "S11-093").path("title").asString());
        assertThat(duty(alone, "S11-089").path("together")).isEmpty();
        assertThat(load(both).path("tasks")).as("cards").isEqualTo(load(alone).path("tasks"));
        assertThat(load(both).path("rounds")).isEqualTo(load(alone).path("rounds"));
        assertThat(load(both).path("recordingMinutes").asDouble())
                .as("one photo, and the answers of both")
                .isGreaterThan(load(alone).path("recordingMinutes").asDouble())
                .isLessThan(2 * load(alone).path("recordingMinutes").asDouble());
    }

    @Test
    void whatIsPlannedAtTheSamePlacesAndTimesCountsOnce() {
        var two = List.of(here.place("东岗"), here.place("西岗"));
        here.plan(new Wish(null, "1/DAY", "", true, two));
        var one = load(looked());
        assertThat(one.path("rounds").asDouble()).isPositive();
        here.plan(new Wish(null, "1/DAY", "", true, two));
        assertThat(load(looked())).isEqualTo(one);
        here.plan(new Wish(null, "1/DAY", "08:00-10:00", true, two));
        assertThat(load(looked()).path("rounds").asDouble())
                .as("at another time")
                .isEqualTo(2 * one.path("rounds").asDouble());
    }

    @Test
    void aCommunitySaysWhatIsTooMuch() {
        var kept = here.manager().get(here.at("plan-ceilings")).body();
        assertThat(kept.path("version").asInt()).isZero();
        assertThat(kept.path("items")
                        .get(kept.path("items").size() - 1)
                        .path("post")
                        .asString())
                .as("of all others")
                .isEmpty();
        assertThat(looked("S11-089").path("ready").asBoolean()).isTrue();

        var less = here.manager().put(here.at("plan-ceilings"), "\"0\"", """
                {"items":[{"post":"维修工","recordingMinutes":0.1},%s]}""".formatted(OF_OTHERS));
        assertThat(less.status()).as(less.text()).isEqualTo(200);
        assertThat(less.body().path("version").asInt()).isEqualTo(1);
        assertThat(looked("S11-089").path("ready").asBoolean()).isFalse();
        assertThat(here.manager()
                        .post(here.at("adoptions/together"), wanted("S11-089"))
                        .type())
                .isEqualTo("urn:anju:plannedwork.too-much");
        assertThat(here.manager()
                        .put(here.at("plan-ceilings"), "\"0\"", "{\"items\":[" + OF_OTHERS + "]}")
                        .status())
                .as("somebody changed it since")
                .isEqualTo(412);
        var again = here.manager().put(here.at("plan-ceilings"), "\"1\"", "{\"items\":[" + OF_OTHERS + "]}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(looked("S11-089").path("ready").asBoolean()).isTrue();
    }

    @Test
    void whatSaysNothingIsRefused() {
        refused("{\"post\":\"保洁员\"}," + OF_OTHERS, "ceiling-unsaid");
        refused("{\"post\":\"保洁员\",\"rounds\":6},{\"post\":\"保洁员\",\"rounds\":5}," + OF_OTHERS, "ceiling-twice");
        refused("{\"post\":\"保洁员\",\"rounds\":6}", "ceiling-of-others");
        var none = here.manager().put(here.at("plan-ceilings"), "\"0\"", "{\"items\":[{\"rounds\":0}]}");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("每班 0.1 到 100 轮");
    }

    private void refused(String items, String type) {
        var answer = here.manager().put(here.at("plan-ceilings"), "\"0\"", "{\"items\":[" + items + "]}");
        assertThat(answer.type()).as(answer.text()).isEqualTo("urn:anju:plannedwork." + type);
    }

    private JsonNode looked(String... clauses) {
        var wanted = clauses.length == 0 ? "{\"clauses\":[{\"clause\":\"S11-089\"}]}" : wanted(clauses);
        return here.manager().post(here.at("adoptions/preview"), wanted).body();
    }

    private String wanted(String... clauses) {
        return "{\"clauses\":[%s],\"duties\":[%s]}"
                .formatted(
                        IntStream.range(0, clauses.length)
                                .mapToObj(n -> "{\"clause\":\"%s\"}".formatted(clauses[n]))
                                .collect(Collectors.joining(",")),
                        IntStream.range(0, clauses.length)
                                .mapToObj(n -> "{\"clause\":\"%s\",\"post\":\"维修工\",\"places\":[%s]}"
                                        .formatted(clauses[n], places))
                                .collect(Collectors.joining(",")));
    }

    private static JsonNode duty(JsonNode looked, String clause) {
        return looked.path("duties")
                .valueStream()
                .filter(one -> one.path("clause").asString().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode load(JsonNode looked) {
        return looked.path("loads")
                .valueStream()
                .filter(one -> one.path("post").asString().equals("维修工"))
                .findFirst()
                .orElseThrow();
    }
}
