package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A community with one home, and how its people are asked for and let in. */
@AnjuTest
abstract class HomeStory {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Town town;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Value("${anju.data}")
    Path data;

    Quarter quarter;

    @BeforeEach
    void aCommunityWithOneHome() {
        quarter = town.promising("S09-021");
    }

    tools.jackson.databind.JsonNode sheet(String name, String relation) {
        var manager = town.manager(quarter);
        var issued = manager.post(
                desk("/home-codes"),
                "{\"space\":\"%s\",\"name\":\"%s\",\"relation\":\"%s\"}".formatted(quarter.home(), name, relation));
        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.body().size()).isEqualTo(1);
        return manager.get(desk("/home-codes/" + issued.body().path("id").asString()))
                .body();
    }

    String report() {
        return "{\"space\":\"%s\",\"category\":\"leak\",\"description\":\"漏水\"}".formatted(quarter.home());
    }

    static String code(String text) {
        return "{\"code\":\"%s\"}".formatted(text);
    }

    static String phone() {
        return "1880003%04d".formatted(COUNT.incrementAndGet());
    }

    Browser somebody(String phone) {
        return town.browser().signInByPhone(phone, data);
    }

    void inCommunity(String statement) {
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(status -> sql.sql(statement)
                        .param("community", quarter.community())
                        .update()));
    }

    String desk(String path) {
        return "/api/communities/" + quarter.community() + path;
    }

    String mine(String path) {
        return "/api/me/communities/" + quarter.community() + path;
    }

    String home(String path) {
        return mine("/homes/" + quarter.home() + path);
    }
}
