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

    private UUID community;
    private UUID elsewhere;
    private Browser manager;

    @BeforeEach
    void aManagerOfOneOfTwoCommunities() {
        var name = UUID.randomUUID().toString().substring(24);
        var code = name.substring(0, 5).toUpperCase(Locale.ROOT);
        var company = registry.registerCompany("物业 " + name, "A" + code).company();
        community = registry.registerCommunity(company, "小区 " + name, "B" + code, NEW_YEAR);
        elsewhere = registry.registerCommunity(company, "别处 " + name, "C" + code, NEW_YEAR);
        var account = accounts.withPassword("manager-" + name, "correct horse battery");
        accounts.grantInCommunity(account, "manager", company, community, NEW_YEAR);
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
    void aLooserNumberIsRefusedWithTheReason() {
        var answer = adopt("S11-051", "{\"on_site_minutes\":20}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.type()).isEqualTo("urn:anju:standards.looser-than-the-catalogue");
        assertThat(answer.body().path("detail").asString()).contains("15").contains("20");
        assertThat(inCommunity(community).get(() -> promises.adopted("S11-051", clock.instant())))
                .isEmpty();
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
