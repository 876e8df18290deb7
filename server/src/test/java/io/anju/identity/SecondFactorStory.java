package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Authenticator;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnjuTest
class SecondFactorStory {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    Registry registry;

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    JdbcClient sql;

    private java.util.UUID headquarters(String login, String shortCode) {
        var company = registry.registerCompany("公司 " + login, shortCode).company();
        var account = accounts.withPassword(login, Town.PASSWORD);
        accounts.grantCompanyWide(account, "headquarters", company, SINCE);
        return account;
    }

    @Test
    void headquartersCanOnlyEnrolAtFirstAndThenComesInWithACode() {
        headquarters("hq-enrols", "SFA");
        var browser = town.browser();
        assertThat(browser.tryPassword("hq-enrols", Town.PASSWORD).type())
                .isEqualTo("urn:anju:identity.second-factor-missing");
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        assertThat(browser.post("/api/sign-in/new-password", "{\"password\":\"another long phrase\"}")
                        .type())
                .isEqualTo("urn:anju:identity.second-factor-missing");

        var enrolment = browser.post("/api/sign-in/second-factor/enrolment", "").body();
        var secret = enrolment.path("secret").asString();
        assertThat(enrolment.path("address").asString()).startsWith("otpauth://totp/Anju:hq-enrols?secret=" + secret);
        var code = Authenticator.code(secret, 0);
        var enrolled = browser.post("/api/sign-in/second-factor/confirmation", "{\"code\":\"%s\"}".formatted(code));
        assertThat(enrolled.body().path("recoveryCodes")).hasSize(10);
        assertThat(browser.get("/api/me").status()).isEqualTo(200);

        var next = town.browser();
        assertThat(next.tryPassword("hq-enrols", Town.PASSWORD).type())
                .isEqualTo("urn:anju:identity.second-factor-needed");
        assertThat(next.secondFactor(code).type()).isEqualTo("urn:anju:identity.second-factor-wrong");
        assertThat(next.get("/api/me").status()).isEqualTo(401);
        assertThat(next.secondFactor(Authenticator.code(secret, 1)).status()).isEqualTo(200);
        assertThat(next.get("/api/me").status()).isEqualTo(200);
        assertThat(next.get("/api/me/credential-changes").text())
                .contains("second-factor-enrolled")
                .doesNotContain(secret);
    }

    @Test
    void aRecoveryCodeWorksOnce() {
        headquarters("hq-recovers", "SFB");
        town.browser().signIn("hq-recovers", Town.PASSWORD);
        var withPaper = town.browser().signIn("hq-recovers", Town.PASSWORD);
        var state = withPaper.get("/api/me/second-factor").body();
        assertThat(state.path("recoveryCodesLeft").asInt()).isEqualTo(9);
        assertThat(state.path("required").asBoolean()).isTrue();
    }

    @Test
    void fiveWrongCodesLockTheSecondFactorForTheRightOneToo() {
        var account = headquarters("hq-locked", "SFC");
        secondFactors.enrol(account, SECRET);
        var browser = town.browser();
        browser.tryPassword("hq-locked", Town.PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(browser.secondFactor("00000000-0000000" + i).status()).isEqualTo(401);
        }
        var locked = browser.secondFactor(Authenticator.code(SECRET, 0));
        assertThat(locked.type()).isEqualTo("urn:anju:identity.second-factor-locked");
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void nobodyStepsInWhoDidNotShowAPasswordFirst() {
        var browser = town.browser();
        assertThat(browser.secondFactor("123456").type()).isEqualTo("urn:anju:identity.start-again");
        assertThat(browser.post("/api/sign-in/second-factor/enrolment", "").status())
                .isEqualTo(401);
    }

    @Test
    void aCompanyWideGrantSignsOutWhoeverHasNotShownASecondFactor() {
        var company = registry.registerCompany("公司 widened", "SFD").company();
        var account = accounts.withPassword("widened", Town.PASSWORD);
        var browser = town.browser().signIn("widened", Town.PASSWORD);
        accounts.grantCompanyWide(account, "headquarters", company, SINCE);
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        assertThat(browser.tryPassword("widened", Town.PASSWORD).type())
                .isEqualTo("urn:anju:identity.second-factor-missing");
    }

    @Test
    void theSecretIsUnreadableInTheDatabase() {
        var account = headquarters("hq-sealed", "SFE");
        secondFactors.enrol(account, SECRET);
        var kept = sql.sql("select encode(secret, 'escape') from second_factor where account = :account")
                .param("account", account)
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("12345678901234567890");
    }

    @Test
    void aOneTimePasswordOnlyLetsItsOwnerChooseAnother() {
        accounts.withOneTimePassword("newcomer", "kite-orchard-7319");
        var browser = town.browser();
        assertThat(browser.tryPassword("newcomer", "kite-orchard-7319").type())
                .isEqualTo("urn:anju:identity.password-to-change");
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        assertThat(newPassword(browser, "kite-orchard-7319")).isEqualTo("urn:anju:identity.same-password");
        assertThat(newPassword(browser, "1234567890")).isEqualTo("urn:anju:identity.password-too-weak");
        assertThat(newPassword(browser, "lantern-quay-5526")).isEmpty();
        assertThat(browser.get("/api/me").status()).isEqualTo(200);
        town.browser().signIn("newcomer", "lantern-quay-5526");
    }

    private static String newPassword(Browser browser, String password) {
        return browser.post("/api/sign-in/new-password", "{\"password\":\"%s\"}".formatted(password))
                .type();
    }

    @Test
    void changingThePasswordEndsTheOtherSessionsAndAsksForTheOldOne() {
        accounts.withPassword("changes", Town.PASSWORD);
        var here = town.browser().signIn("changes", Town.PASSWORD);
        var there = town.browser().signIn("changes", Town.PASSWORD);
        var guess = "{\"current\":\"wrong guess\",\"password\":\"lantern-quay-5526\"}";
        assertThat(here.put("/api/me/password", guess).status()).isEqualTo(401);
        assertThat(there.get("/api/me").status()).isEqualTo(200);

        var change = "{\"current\":\"%s\",\"password\":\"lantern-quay-5526\"}".formatted(Town.PASSWORD);
        assertThat(here.put("/api/me/password", change).status()).isEqualTo(204);
        assertThat(here.get("/api/me").status()).isEqualTo(200);
        assertThat(there.get("/api/me").status()).isEqualTo(401);
        assertThat(there.tryPassword("changes", Town.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void whoMayDoWithoutCanTakeTheSecondFactorOffAgainAndHeadquartersCannot() {
        accounts.withPassword("careful", Town.PASSWORD);
        var careful = town.browser().signIn("careful", Town.PASSWORD);
        var secret = careful.put("/api/me/second-factor/enrolment", "")
                .body()
                .path("secret")
                .asString();
        var wrong = careful.put("/api/me/second-factor", "{\"code\":\"12\"}");
        assertThat(wrong.type()).isEqualTo("urn:anju:identity.second-factor-wrong");
        var confirmed =
                careful.put("/api/me/second-factor", "{\"code\":\"%s\"}".formatted(Authenticator.code(secret, 0)));
        assertThat(confirmed.body().path("recoveryCodes")).hasSize(10);
        assertThat(town.browser().tryPassword("careful", Town.PASSWORD).type())
                .isEqualTo("urn:anju:identity.second-factor-needed");
        assertThat(careful.put("/api/me/proof", "{\"secret\":\"%s\"}".formatted(Town.PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(careful.put("/api/me/proof", "{\"secret\":\"%s\"}".formatted(Authenticator.code(secret, 1)))
                        .status())
                .isEqualTo(204);
        assertThat(careful.delete("/api/me/second-factor").status()).isEqualTo(204);
        assertThat(town.browser().tryPassword("careful", Town.PASSWORD).status())
                .isEqualTo(200);

        headquarters("hq-keeps", "SFF");
        var hq = town.browser().signIn("hq-keeps", Town.PASSWORD);
        assertThat(hq.delete("/api/me/second-factor").type()).isEqualTo("urn:anju:identity.second-factor-required");
    }
}
