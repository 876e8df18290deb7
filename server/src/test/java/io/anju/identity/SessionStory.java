package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Town;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@AnjuTest
class SessionStory {

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Test
    void aManagerSeesTwoDevicesAndSignsTheOtherOneOut() {
        accounts.withPassword("two-devices", Town.PASSWORD);
        var here = town.browser().signIn("two-devices", Town.PASSWORD);
        var there = town.browser().signIn("two-devices", Town.PASSWORD);

        var sessions = here.get("/api/me/sessions").body();
        assertThat(sessions).hasSize(2).allSatisfy(session -> {
            assertThat(session.path("method").asString()).isEqualTo("password");
            assertThat(session.path("live").asBoolean()).isTrue();
        });
        var other = StreamSupport.stream(sessions.spliterator(), false)
                .filter(session -> !session.path("here").asBoolean())
                .map(session -> session.path("id").asString())
                .findFirst()
                .orElseThrow();

        assertThat(here.delete("/api/me/sessions/" + other).status()).isEqualTo(204);
        assertThat(there.get("/api/me/sessions").status()).isEqualTo(401);
        assertThat(here.get("/api/me/sessions").body()).hasSize(2).anySatisfy(SessionStory::isOver);
        assertThat(here.delete("/api/me/sessions/" + other).status()).isEqualTo(404);
    }

    private static void isOver(JsonNode session) {
        assertThat(session.path("live").asBoolean()).isFalse();
    }

    @Test
    void readingWritesTheSessionOnceAMinuteAtMost() {
        accounts.withPassword("reader", Town.PASSWORD);
        var reader = town.browser().signIn("reader", Town.PASSWORD);

        long noted = lastUse("reader");
        for (int i = 0; i < 5; i++) {
            assertThat(reader.get("/api/me").status()).isEqualTo(200);
        }
        assertThat(lastUse("reader")).isEqualTo(noted);

        assertThat(sql.sql("""
                update spring_session set last_access_time = last_access_time - 61000
                 where principal_name = (select id::text from account where login = 'reader')
                """).update()).isEqualTo(1);
        reader.get("/api/me");
        assertThat(lastUse("reader")).isGreaterThanOrEqualTo(noted);
    }

    private long lastUse(String login) {
        return sql.sql("""
                select last_access_time from spring_session
                 where principal_name = (select id::text from account where login = :login)
                """).param("login", login).query(Long.class).single();
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        accounts.withPassword("mine-alone", Town.PASSWORD);
        accounts.withPassword("meddler", Town.PASSWORD);
        var mine = town.browser().signIn("mine-alone", Town.PASSWORD);
        var meddler = town.browser().signIn("meddler", Town.PASSWORD);
        var id = mine.get("/api/me/sessions").body().get(0).path("id").asString();

        assertThat(meddler.delete("/api/me/sessions/" + id).status()).isEqualTo(404);
        assertThat(meddler.delete("/api/me/sessions/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(mine.get("/api/me/sessions").status()).isEqualTo(200);
    }

    @Test
    void signingOutEverywhereEndsThisOneToo() {
        accounts.withPassword("everywhere", Town.PASSWORD);
        var here = town.browser().signIn("everywhere", Town.PASSWORD);
        var there = town.browser().signIn("everywhere", Town.PASSWORD);

        assertThat(there.delete("/api/me/sessions").status()).isEqualTo(204);
        assertThat(here.get("/api/me/sessions").status()).isEqualTo(401);
        assertThat(there.get("/api/me/sessions").status()).isEqualTo(401);
    }

    @Test
    void aCommandWithoutThePagesTokenIsRefusedThoughTheCookieIsThere() {
        accounts.withPassword("forged", Town.PASSWORD);
        var victim = town.browser().signIn("forged", Town.PASSWORD);

        var refused = victim.forged("/api/sign-out", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.type()).isEqualTo("urn:anju:identity.page-too-old");
        assertThat(victim.get("/api/me/sessions").status()).isEqualTo(200);
    }
}
