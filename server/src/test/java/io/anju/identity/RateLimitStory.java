package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnjuTest
class RateLimitStory {

    @Autowired
    Town town;

    @Autowired
    JdbcClient sql;

    @Test
    void whoeverGuessesAtManyAccountsIsStoppedAndNobodyElseIs() {
        var guesser = town.browser();
        for (int i = 0; i < 60; i++) {
            assertThat(guess(guesser, i).status()).isEqualTo(401);
        }
        var stopped = guess(guesser, 60);
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.type()).startsWith("urn:anju:identity.too-many");
        assertThat(stopped.header("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 11));
        assertThat(guess(town.browser(), 0).status()).isEqualTo(401);
    }

    @Test
    void manyGuessesAtOnceAreNoWayAround() throws Exception {
        var guesser = town.browser();
        var guesses = IntStream.range(100, 170)
                .mapToObj(n -> (Callable<Integer>) () -> guess(guesser, n).status())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(guesses)) {
                statuses.add(answer.get());
            }
            assertThat(statuses)
                    .contains(429)
                    .filteredOn(status -> status == 401)
                    .hasSizeLessThanOrEqualTo(61);
        }
    }

    private static Browser.Answer guess(Browser browser, int n) {
        return browser.post("/api/sign-in/sms", "{\"phone\":\"1380009%04d\",\"code\":\"123456\"}".formatted(n));
    }

    @Test
    void aBotThatOrdersCodesForStrangersIsStoppedAndAMistypedNumberCostsNothing() {
        var bot = town.browser();
        assertThat(order(bot, "12").status()).isEqualTo(422);
        for (int i = 0; i < 60; i++) {
            assertThat(order(bot, "1380008%04d".formatted(i)).status()).isEqualTo(204);
        }
        assertThat(order(bot, "13800089999").status()).isEqualTo(429);
    }

    @Test
    void aSecondCodeWithinTheMinuteSaysWhenTheNextMayBeHad() {
        var browser = town.browser();
        assertThat(order(browser, "13800077001").status()).isEqualTo(204);
        var refused = order(browser, "13800077001");
        assertThat(refused.type()).isEqualTo("urn:anju:identity.too-soon");
        assertThat(refused.header("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(50, 61));
    }

    private static Browser.Answer order(Browser browser, String phone) {
        return browser.post("/api/sign-in/sms-codes", "{\"phone\":\"%s\"}".formatted(phone));
    }

    @Test
    void noPhoneNumberIsKeptForCounting() {
        order(town.browser(), "13800077002");
        assertThat(sql.sql("select id from rate_limit where id like '%13800077002%'")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(sql.sql("select id from rate_limit where id like 'codes-per-phone:%'")
                        .query(String.class)
                        .list())
                .isNotEmpty();
    }
}
