package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@AnjuTest
class SignInStory {

    @Autowired
    Registry registry;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Value("${anju.data}")
    Path data;

    @Test
    void aManagerSignsInWithAPasswordAndSeesOnlyTheOwnCommunity() {
        var company = registry.registerCompany("晨光物业", "SC").company();
        var own = registry.registerCommunity(company, "晨光一期", "SA", LocalDate.of(2026, 1, 1));
        var other = registry.registerCommunity(company, "晨光二期", "SB", LocalDate.of(2026, 1, 1));
        var account = accounts.withPassword("manager-story", "correct horse battery");
        accounts.grantInCommunity(account, "manager", company, own, LocalDate.of(2026, 1, 1));

        var browser = new Browser(port).signIn("manager-story", "correct horse battery");
        var places = browser.get("/api/me").body().path("communities");

        assertThat(places).hasSize(1);
        assertThat(places.get(0).path("id").asString())
                .isEqualTo(own.toString())
                .isNotEqualTo(other.toString());
    }

    @Test
    void fiveWrongPasswordsLockTheAccount() {
        accounts.withPassword("lock-story", "correct horse battery");
        var browser = new Browser(port);
        var wrong = "{\"login\":\"lock-story\",\"password\":\"wrong\"}";
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post("/api/sign-in/password", wrong).status()).isEqualTo(401);
        }
        var right = "{\"login\":\"lock-story\",\"password\":\"correct horse battery\"}";
        assertThat(browser.post("/api/sign-in/password", right).status()).isEqualTo(429);
    }

    @Test
    void aNameThatNobodyHasIsLockedLikeAnother() {
        accounts.withPassword("lock-known", "correct horse battery");
        var known = answersTo("lock-known");
        assertThat(known.getLast()).isEqualTo("429 urn:anju:identity.locked");
        assertThat(answersTo("lock-nobody")).isEqualTo(known);
    }

    private List<String> answersTo(String login) {
        var browser = new Browser(port);
        return Stream.generate(() -> browser.tryPassword(login, "wrong"))
                .limit(7)
                .map(answer -> answer.status() + " " + answer.type())
                .toList();
    }

    @Test
    void aCodeWorksOnceAndASecondOneMustWait() {
        var browser = new Browser(port).signInByPhone("13800001111", data);
        assertThat(browser.get("/api/me").status()).isEqualTo(200);
        assertThat(browser.post("/api/sign-out", "").status()).isEqualTo(204);
        assertThat(browser.get("/api/me").type()).isEqualTo("urn:anju:identity.not-signed-in");
    }

    @Test
    void badInputIsAnsweredInChinese() {
        var browser = new Browser(port);
        var notANumber = browser.post("/api/sign-in/sms-codes", "{\"phone\":\"12\"}");
        assertThat(notANumber.status()).isEqualTo(422);
        assertThat(notANumber.body().path("errors").get(0).path("message").asString())
                .isEqualTo("手机号是 11 位数字，例如 13800000000");
        assertThat(browser.post("/api/sign-in/sms-codes", "{\"phone\":").status())
                .isEqualTo(400);
        assertThat(browser.post("/api/sign-in/sms-codes", "{\"number\":1}").status())
                .isEqualTo(400);
    }
}
