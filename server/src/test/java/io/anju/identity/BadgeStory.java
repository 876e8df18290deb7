package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shift shares a phone, and everybody works under their own name. */
@AnjuTest
class BadgeStory {

    private static final String PIN = "4826";

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private Quarter quarter;
    private Browser manager;
    private Browser worker;
    private Browser phone;
    private UUID account;
    private String badge;
    private final UUID device = UUID.randomUUID();

    @BeforeEach
    void aWorkerWithABadgeAndAnEnrolledPhone() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
        worker = town.technician(quarter);
        account = accounts.withPhone(quarter.technicianPhone()).orElseThrow();
        badge = issue();
        phone = town.manager(quarter);
        var enrolled = phone.put(
                at("/shared-devices/" + device),
                "application/json",
                "{\"name\":\"一班手机\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(enrolled.status()).isEqualTo(200);
        phone.post("/api/sign-out", "");
    }

    @Test
    void aWorkerScansTheBadgeAndWorksUnderTheirOwnName() {
        assertThat(setPin(worker, PIN)).isEqualTo(204);
        var here = phone.get("/api/sign-in/badge").body();
        assertThat(here.path("name").asString()).isEqualTo("一班手机");
        assertThat(here.path("idleSeconds").asInt()).isEqualTo(300);

        var me = scan(phone, PIN);
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body().path("account").asString()).isEqualTo(account.toString());
        assertThat(phone.get("/api/me/sessions").text()).contains("\"method\":\"badge\"");
        assertThat(phone.get(at("/on-duty")).status()).isEqualTo(200);
        assertThat(sql.sql(
                                "select max_inactive_interval from spring_session where principal_name = :who order by 1 limit 1")
                        .param("who", account.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(300);
    }

    @Test
    void aCameraThatSeesNothingIsNoReasonToStayOutside() {
        setPin(worker, PIN);
        var number = manager.get(at("/badges"))
                .body()
                .path("items")
                .get(0)
                .path("number")
                .asString();
        assertThat(scan(phone, number.replace(" ", ""), "9999").type()).isEqualTo("urn:anju:identity.wrong-pin");
        assertThat(scan(phone, number, PIN).body().path("account").asString()).isEqualTo(account.toString());
        assertThat(scan(phone, number.equals("0000 0000") ? "0000 0001" : "0000 0000", PIN)
                        .type())
                .isEqualTo("urn:anju:identity.wrong-badge");
        assertThat(scan(town.browser(), number, PIN).type()).isEqualTo("urn:anju:identity.phone-not-enrolled");
        var lost = number;
        badge = issue();
        assertThat(scan(phone, lost, PIN).type()).isEqualTo("urn:anju:identity.wrong-badge");
    }

    @Test
    void anIdlePhoneLocksItself() {
        setPin(worker, PIN);
        scan(phone, PIN);
        assertThat(phone.get("/api/me").status()).isEqualTo(200);
        sql.sql("""
                update spring_session set last_access_time = last_access_time - 301000, expiry_time = expiry_time - 301000
                 where principal_name = :who and max_inactive_interval = 300
                """).param("who", account.toString()).update();
        assertThat(phone.get("/api/me").status()).isEqualTo(401);
        assertThat(scan(phone, PIN).status()).isEqualTo(200);
    }

    @Test
    void aPhoneThatIsNotEnrolledLetsNobodyIn() {
        setPin(worker, PIN);
        assertThat(scan(town.browser(), PIN).type()).isEqualTo("urn:anju:identity.phone-not-enrolled");
    }

    @Test
    void aRevokedPhonePutsEverybodyOutAtOnce() {
        setPin(worker, PIN);
        scan(phone, PIN);
        assertThat(manager.post(at("/shared-devices/" + device + "/revoke"), "").status())
                .isEqualTo(204);
        assertThat(phone.get("/api/me").type()).isEqualTo("urn:anju:identity.screen-locked");
        assertThat(scan(phone, PIN).status()).isEqualTo(404);
        assertThat(manager.get(at("/shared-devices")).body().path("items").size())
                .isZero();
    }

    @Test
    void fiveWrongPinsLockUntilTheWorkerSetsAnother() {
        setPin(worker, PIN);
        for (int left = 4; left > 0; left--) {
            var wrong = scan(phone, "9999");
            assertThat(wrong.type()).isEqualTo("urn:anju:identity.wrong-pin");
            assertThat(wrong.body().path("detail").asString()).contains(String.valueOf(left));
        }
        assertThat(scan(phone, "9999").type()).isEqualTo("urn:anju:identity.pin-locked");
        assertThat(scan(phone, PIN).type()).isEqualTo("urn:anju:identity.pin-locked");
        assertThat(manager.get(at("/badges"))
                        .body()
                        .path("items")
                        .get(0)
                        .path("pin")
                        .asString())
                .isEqualTo("locked");
        assertThat(setPin(worker, "7153")).isEqualTo(204);
        assertThat(scan(phone, PIN).status()).isEqualTo(401);
        assertThat(scan(phone, "7153").status()).isEqualTo(200);
    }

    @Test
    void aManagerResetsThePinAndTheWorkerChoosesAnother() {
        setPin(worker, PIN);
        var reset = manager.post(at("/badges/" + badgeId() + "/pin-reset"), "");
        var code = reset.body().path("code").asString();
        assertThat(scan(phone, PIN).type()).isEqualTo("urn:anju:identity.pin-not-set");
        assertThat(afterReset(code.equals("000000") ? "000001" : "000000", "7153")
                        .type())
                .isEqualTo("urn:anju:identity.wrong-reset-code");
        assertThat(afterReset(code, "1234").type()).isEqualTo("urn:anju:identity.pin-too-simple");
        assertThat(afterReset(code, "7153").status()).isEqualTo(200);
        assertThat(afterReset(code, "3517").status()).isEqualTo(401);
        assertThat(scan(phone, "7153").status()).isEqualTo(200);
    }

    @Test
    void aLostBadgeIsReplacedAndThePinStays() {
        setPin(worker, PIN);
        var lost = badge;
        badge = issue();
        assertThat(scan(phone, lost, PIN).type()).isEqualTo("urn:anju:identity.wrong-badge");
        assertThat(scan(phone, PIN).status()).isEqualTo(200);
        assertThat(manager.post(at("/badges/" + badgeId() + "/end"), "").status())
                .isEqualTo(204);
        assertThat(scan(phone, PIN).status()).isEqualTo(401);
    }

    @Test
    void aBadgeReachesNoFurtherThanItsPhonesCommunity() {
        var other = town.promising("S09-021");
        accounts.grantInCommunity(account, "manager", other.company(), other.community(), LocalDate.of(2026, 1, 1));
        setPin(worker, PIN);
        scan(phone, PIN);
        var elsewhere = "/api/communities/" + other.community() + "/on-duty";
        assertThat(worker.get(elsewhere).status()).isEqualTo(200);
        assertThat(phone.get(elsewhere).status()).isEqualTo(404);
        assertThat(town.manager(other).get(at("/badges")).status()).isEqualTo(404);
    }

    @Test
    void onlyWhoHasJustProvedToHoldThePhoneSetsAPin() {
        assertThat(setPin(worker, "1111")).isEqualTo(422);
        assertThat(setPin(manager, PIN)).isEqualTo(403);
        setPin(worker, PIN);
        scan(phone, PIN);
        assertThat(setPin(phone, "7153")).isEqualTo(403);
    }

    @Test
    void aBadgeIsForPeopleWhoWorkHere() {
        assertThat(manager.post(at("/badges"), "{\"account\":\"%s\"}".formatted(UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(worker.post(at("/badges"), "{\"account\":\"%s\"}".formatted(account))
                        .status())
                .isEqualTo(403);
    }

    private String issue() {
        assertThat(manager.post(at("/badges"), "{\"account\":\"%s\"}".formatted(account))
                        .status())
                .isEqualTo(201);
        return manager.get(at("/badges"))
                .body()
                .path("items")
                .get(0)
                .path("address")
                .asString();
    }

    private String badgeId() {
        return manager.get(at("/badges")).body().path("items").get(0).path("id").asString();
    }

    private static int setPin(Browser browser, String pin) {
        return browser.put(
                        "/api/me/pin",
                        "application/json",
                        "{\"pin\":\"%s\"}".formatted(pin).getBytes(StandardCharsets.UTF_8))
                .status();
    }

    private Browser.Answer scan(Browser browser, String pin) {
        return scan(browser, badge, pin);
    }

    private static Browser.Answer scan(Browser browser, String badge, String pin) {
        return browser.post("/api/sign-in/badge", "{\"badge\":\"%s\",\"pin\":\"%s\"}".formatted(badge, pin));
    }

    private Browser.Answer afterReset(String code, String pin) {
        return phone.post(
                "/api/sign-in/badge/pin",
                "{\"badge\":\"%s\",\"code\":\"%s\",\"pin\":\"%s\"}".formatted(badge, code, pin));
    }

    private String at(String path) {
        return "/api/communities/" + quarter.community() + path;
    }
}
