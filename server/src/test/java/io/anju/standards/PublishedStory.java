package io.anju.standards;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is promised is there for everybody who lives here, beside how it was kept. */
@SimulationTest
class PublishedStory {

    @Autowired
    Town town;

    @Autowired
    JdbcClient sql;

    @Autowired
    MessageSource texts;

    @Test
    void residentsSeeWhatIsPromisedInOurNumbersAndHowItWasKept() {
        var quarter = town.promising("S09-021");
        var at = "/api/communities/" + quarter.community();
        var manager = town.manager(quarter);
        promise(manager, at, "{\"clause\":\"S09-021\",\"parameters\":{\"on_site_minutes\":10}}");
        promise(manager, at, "{\"clause\":\"S11-060\"}");
        var resident = town.resident(quarter);
        var promises = "/api/me/communities/" + quarter.community() + "/promises";
        var before = resident.get(promises).body();
        assertThat(before.path("items")).as("only what can be judged").hasSize(1);
        var promise = before.path("items").get(0);
        assertThat(promise.path("clause").asString()).isEqualTo("S09-021");
        assertThat(promise.path("numbers")).hasSize(1);
        assertThat(promise.path("numbers").get(0).path("name").asString()).isEqualTo("到场分钟");
        assertThat(promise.path("numbers").get(0).path("value").asInt()).isEqualTo(10);
        assertThat(promise.path("thisMonth").path("judged").asInt()).isZero();

        report(resident, quarter);
        pass(quarter, Duration.ofMinutes(11));
        var after = resident.get(promises).body().path("items").get(0).path("thisMonth");
        assertThat(after.path("judged").asInt()).as("nobody came").isEqualTo(1);
        assertThat(after.path("met").asInt()).isZero();

        var other = town.resident(town.promising("S09-021"));
        assertThat(other.get(promises).status()).as("who lives elsewhere").isEqualTo(404);
        assertThat(manager.get(at + "/promises.pdf").status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeJudgedSaysSoInsteadOfLookingKept() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        promise(manager, "/api/communities/" + quarter.community(), "{\"clause\":\"S09-028\"}");
        var items = town.resident(quarter)
                .get("/api/me/communities/" + quarter.community() + "/promises")
                .body()
                .path("items");
        assertThat(of(items, "S09-021").has("whyNot")).isFalse();
        assertThat(of(items, "S09-028").path("whyNot").asString()).contains("还没有安排计划");
    }

    @Test
    void theTrendNamesWhatWasBrokenMost() {
        var quarter = town.promising("S09-021");
        report(town.resident(quarter), quarter);
        pass(quarter, Duration.ofMinutes(16));
        var trend = town.manager(quarter)
                .get("/api/communities/" + quarter.community() + "/wall-trend")
                .body();
        assertThat(trend.path("months")).hasSize(13);
        var broken = trend.path("months")
                .valueStream()
                .mapToInt(month -> month.path("breached").asInt())
                .sum();
        assertThat(broken).isEqualTo(1);
        assertThat(trend.path("worst")).hasSize(1);
        assertThat(trend.path("worst").get(0).path("clause").asString()).isEqualTo("S09-021");
        assertThat(trend.path("worst").get(0).path("broken").asInt()).isEqualTo(1);
    }

    @Test
    void everyNumberThatACommunityMaySetHasAName() {
        var numbers = sql.sql("""
                        select distinct p.key
                        from deadline_measure m
                        join clause_version v on v.clause = m.clause
                        cross join lateral jsonb_each(v.params) p(key, value)
                        where p.key = m.parameter or p.value = 'null' or jsonb_typeof(p.value) = 'number'
                              and p.key ~ '^(per|suggested)_|_(min|max)$'""").query(String.class).list();
        assertThat(numbers).contains("on_site_minutes", "per_day");
        assertThat(numbers)
                .allSatisfy(key -> assertThat(texts.getMessage("standards.parameter." + key, null, "-", Locale.CHINA))
                        .as(key)
                        .isNotEqualTo("-"));
    }

    private static JsonNode of(JsonNode items, String clause) {
        return items.valueStream()
                .filter(one -> one.path("clause").asString().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private static void promise(Browser manager, String at, String body) {
        var adopted = manager.post(at + "/adoptions", body);
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(201);
    }

    private static void report(Browser resident, Town.Quarter quarter) {
        var report = "{\"space\":\"%s\",\"category\":\"leak\",\"description\":\"水管漏水\",\"photos\":[]}"
                .formatted(quarter.home());
        assertThat(resident.post("/api/me/communities/" + quarter.community() + "/tickets", report)
                        .status())
                .isEqualTo(201);
    }

    private void pass(Town.Quarter quarter, Duration time) {
        var now = Instant.parse(
                town.browser().get("/api/clock").body().path("now").asString());
        var moved = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + now.plus(time) + "\"}");
        assertThat(moved.status()).isEqualTo(200);
    }
}
