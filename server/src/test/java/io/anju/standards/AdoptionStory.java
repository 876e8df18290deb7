package io.anju.standards;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.identity.Registry;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnjuTest
class AdoptionStory {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired
    Registry registry;

    @Autowired
    Accounts accounts;

    @Autowired
    Promises promises;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private UUID company;
    private UUID community;
    private UUID managerAccount;
    private UUID elsewhere;
    private Browser manager;
    private Browser headquarters;

    @BeforeEach
    void aManagerOfOneOfTwoCommunities() {
        var name = UUID.randomUUID().toString().substring(24);
        var code = name.substring(0, 5).toUpperCase(Locale.ROOT);
        company = registry.registerCompany("物业 " + name, "A" + code).company();
        community = registry.registerCommunity(company, "小区 " + name, "B" + code, NEW_YEAR);
        elsewhere = registry.registerCommunity(company, "别处 " + name, "C" + code, NEW_YEAR);
        managerAccount = accounts.withPassword("manager-" + name, "correct horse battery");
        accounts.grantInCommunity(managerAccount, "manager", company, community, NEW_YEAR);
        var office = accounts.withPassword("office-" + name, "correct horse battery");
        accounts.grantCompanyWide(office, "headquarters", company, NEW_YEAR);
        headquarters = new Browser(port).signIn("office-" + name, "correct horse battery");
        manager = new Browser(port).signIn("manager-" + name, "correct horse battery");
    }

    @Test
    void theFirstEditionHasNineteenSetsAndAllClauses() {
        assertThat(count("clause_set")).isEqualTo(19);
        assertThat(count("clause")).isEqualTo(1184);
        assertThat(count("clause_version where kind = 'deadline'")).isEqualTo(58);
        assertThat(count("clause_version where lawful_default is not null")).isPositive();
    }

    @Test
    void aStricterNumberIsPromisedAndPinned() {
        var answer = adopt("S11-051", "{\"on_site_minutes\":10}");

        assertThat(answer.status()).isEqualTo(201);
        var adopted = inCommunity(community)
                .get(() -> promises.adopted("S11-051", clock.instant()))
                .orElseThrow();
        assertThat(adopted.version().toString())
                .isEqualTo(answer.body().path("version").asString());
        assertThat(adopted.number("on_site_minutes")).isEqualTo(10);
        var line = manager.get(path("/adoptions")).body().path("items").get(0);
        assertThat(line.path("clause").asString()).isEqualTo("S11-051");
        assertThat(line.path("title").asString()).isEqualTo("报修15分钟到场");
        assertThat(line.path("parameters").path("on_site_minutes").asInt()).isEqualTo(10);
    }

    @Test
    void aClauseSaysWhichOfItsNumbersMayBeSetAndWhichWayIsMore() {
        var clause = manager.get(path("/clauses/S11-051")).body();
        assertThat(clause.path("title").asString()).isEqualTo("报修15分钟到场");
        var minutes = clause.path("parameters").values().stream()
                .filter(one -> one.path("name").asString().equals("on_site_minutes"))
                .findFirst()
                .orElseThrow();
        assertThat(minutes.path("value").asInt()).isEqualTo(15);
        assertThat(minutes.path("stricter").asString()).isEqualTo("lower");
        assertThat(minutes.path("measured").asBoolean()).isTrue();
        var lawful = manager.get(path("/clauses/S11-185")).body();
        assertThat(lawful.path("lawfulDefault").asString()).isNotEmpty();
        assertThat(lawful.path("parameters").findValuesAsString("stricter")).contains("lower");
        assertThat(manager.get(path("/clauses/S99-001")).status()).isEqualTo(404);
    }

    @Test
    void aClauseSaysWhatIsPromisedOfItHereAlready() {
        assertThat(manager.get(path("/clauses/S11-051")).body().path("adopted").isObject())
                .isFalse();
        adopt("S11-051", "{\"on_site_minutes\":10}");
        inCommunity(community)
                .run(() -> promises.adopt(new NewAdoption(
                        "S11-051",
                        Map.of("on_site_minutes", 5),
                        clock.instant().plus(Duration.ofDays(1)),
                        true,
                        null)));

        var adopted = manager.get(path("/clauses/S11-051")).body().path("adopted");
        assertThat(adopted.path("parameters").path("on_site_minutes").asInt()).isEqualTo(10);
        assertThat(adopted.path("selfReported").asBoolean()).isTrue();
    }

    @Test
    void aLooserNumberIsRefusedWithTheReason() {
        var answer = adopt("S11-051", "{\"on_site_minutes\":20}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.type()).isEqualTo("urn:anju:standards.looser-than-the-catalogue");
        assertThat(answer.body().path("detail").asString()).contains("15").contains("20");
        assertThat(inCommunity(community).get(() -> promises.adopted("S11-051", clock.instant())))
                .isEmpty();
    }

    @Test
    void promisingLessTakesAReasonAndSomebodyElse() {
        var looser = """
                {"clause":"S11-051","parameters":{"on_site_minutes":20},"reason":"电梯改造，三个月"}""";
        assertThat(propose(looser.replace("电梯改造，三个月", " ")).status()).isEqualTo(422);
        assertThat(propose(looser.replace("20", "10")).type()).isEqualTo("urn:anju:standards.not-looser");
        var id = propose(looser).body().path("id").asString();
        assertThat(minutesOf("S11-051")).isEmpty();
        assertThat(decide(manager, id, true).status()).isEqualTo(403);

        var decided = decide(headquarters, id, true);

        assertThat(decided.body().path("approved").asBoolean())
                .as(decided.text())
                .isTrue();
        assertThat(minutesOf("S11-051")).contains(20);
        var line = manager.get(path("/adoptions")).body().path("items").get(0);
        assertThat(line.path("reason").asString()).isEqualTo("电梯改造，三个月");
        assertThat(line.path("approvedBy").asString())
                .isEqualTo(headquarters.get("/api/me").body().path("account").asString())
                .isNotEqualTo(line.path("adoptedBy").asString());
        assertThat(decide(headquarters, id, false).type()).isEqualTo("urn:anju:standards.already-decided");
    }

    @Test
    void whoProposedItDoesNotDecideAndWhatWasTurnedDownIsNotPromised() {
        accounts.grantInCommunity(managerAccount, "headquarters", company, community, NEW_YEAR);
        var id = propose("""
                {"clause":"S11-051","parameters":{"on_site_minutes":20},"reason":"人手不够"}""").body().path("id").asString();

        assertThat(decide(manager, id, true).type()).isEqualTo("urn:anju:standards.own-proposal");
        assertThat(decide(headquarters, id, false).status()).isEqualTo(200);
        assertThat(minutesOf("S11-051")).isEmpty();
        var shown =
                manager.get(path("/adoption-proposals")).body().path("items").get(0);
        assertThat(shown.path("approved").asBoolean(true)).isFalse();
    }

    @Test
    void whatTheLawFixesIsNotLoosenedByAnybody() {
        var answer = propose("""
                {"clause":"S11-185","parameters":{"interval_minutes_max":180},"reason":"人手不够"}""");

        assertThat(answer.type()).as(answer.text()).isEqualTo("urn:anju:standards.law-is-the-floor");
        assertThat(adopt("S11-185", "{\"interval_minutes_max\":60}").status()).isEqualTo(201);
    }

    private Browser.Answer propose(String body) {
        return manager.post(path("/adoption-proposals"), body);
    }

    private Browser.Answer decide(Browser browser, String id, boolean approved) {
        return browser.post(path("/adoption-proposals/" + id + "/decision"), "{\"approved\":%s}".formatted(approved));
    }

    private Optional<Integer> minutesOf(String clause) {
        return inCommunity(community)
                .get(() -> promises.adopted(clause, clock.instant()))
                .map(adopted -> adopted.number("on_site_minutes"));
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsRefused() {
        assertThat(adopt("S99-001", "{}").status()).isEqualTo(404);
        assertThat(adopt("S11-051", "{\"minutes\":5}").status()).isEqualTo(422);
        assertThat(adopt("S11-051", "{\"on_site_minutes\":null}").status()).isEqualTo(422);
    }

    @Test
    void aLaterVersionLeavesTheEarlierOneInForceBefore() {
        var now = clock.instant();
        var later = now.plus(Duration.ofDays(1));
        inCommunity(community).run(() -> {
            promises.adopt(new NewAdoption("S09-021", Map.of(), now, true, null));
            promises.adopt(new NewAdoption("S09-021", Map.of("on_site_minutes", 8), later, true, "业主大会要求"));
        });

        assertThat(minutes(now.minusSeconds(1))).isZero();
        assertThat(minutes(later.minusSeconds(1))).isEqualTo(15);
        assertThat(minutes(later)).isEqualTo(8);
        assertThat(adopt("S09-021", "{}").type()).isEqualTo("urn:anju:standards.not-after-the-last");
    }

    @Test
    void monthsGoneAreNotPromisedAfterwards() {
        var answer = manager.post(path("/adoptions"), """
                {"clause":"S09-021","inForceFrom":"2026-01-02T00:00:00Z"}""");

        assertThat(answer.type()).isEqualTo("urn:anju:standards.months-gone");
    }

    @Test
    void anotherCommunitySeesNothingOfIt() {
        adopt("S11-051", "{}");

        assertThat(inCommunity(elsewhere).get(() -> promises.adopted("S11-051", clock.instant())))
                .isEmpty();
        assertThat(manager.get("/api/communities/" + elsewhere + "/adoptions").status())
                .isIn(403, 404);
    }

    private Browser.Answer adopt(String clause, String parameters) {
        return manager.post(path("/adoptions"), """
                {"clause":"%s","parameters":%s}""".formatted(clause, parameters));
    }

    private int minutes(Instant at) {
        return inCommunity(community)
                .get(() -> promises.adopted("S09-021", at))
                .map(adopted -> adopted.number("on_site_minutes"))
                .orElse(0);
    }

    private int count(String from) {
        return sql.sql("select count(*) from " + from).query(Integer.class).single();
    }

    private String path(String rest) {
        return "/api/communities/" + community + rest;
    }

    private static Scope inCommunity(UUID community) {
        return Scope.of(community, Actor.NOBODY);
    }
}
