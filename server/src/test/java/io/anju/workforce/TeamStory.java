package io.anju.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A manager hires somebody, rosters them, takes a shift back and sees them leave. */
@AnjuTest
class TeamStory {

    private static final AtomicInteger PHONES =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1000, 9000));

    @Autowired
    Town town;

    @Autowired
    Registry registry;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Value("${anju.data}")
    Path data;

    private Quarter quarter;
    private Browser manager;
    private String phone;

    @BeforeEach
    void aManager() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
        phone = "1960001" + PHONES.incrementAndGet();
    }

    private String at(String path) {
        return "/api/communities/" + quarter.community() + path;
    }

    private Browser.Answer hire(String name, String badge) {
        return manager.post(at("/staff"), body(name, badge));
    }

    private String body(String name, String badge) {
        return """
                {"name":"%s","badge":"%s","phone":"%s","department":"工程部","post":"电工","role":"technician"}""".formatted(name, badge, phone);
    }

    private String hired() {
        var answer = hire("孙师傅", "S1");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("employee").asString();
    }

    private Browser.Answer roster(String employee, Instant from, Instant until) {
        return manager.post(at("/duty"), """
                {"employee":"%s","from":"%s","until":"%s"}""".formatted(employee, from, until));
    }

    @Test
    void whoIsHiredIsListedSignsInByPhoneAndMayWork() {
        hired();

        var staff = manager.get(at("/staff")).body();
        assertThat(staff.path("departments").toString()).contains("工程部");
        var line = staff.path("items")
                .valueStream()
                .filter(one -> one.path("badge").asString().equals("S1"))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("department").asString()).isEqualTo("工程部");
        assertThat(line.path("maskedPhone").asString()).startsWith("196****");
        var worker = town.browser().signInByPhone(phone, data);
        assertThat(worker.get(at("/my-tickets")).status()).isEqualTo(200);
        assertThat(worker.get(at("/staff")).status()).isEqualTo(403);
    }

    @Test
    void aPhoneIsOnePersonsAndThatPersonMayWorkInAnotherCommunityToo() {
        hired();
        assertThat(hire("李师傅", "S2").type()).isEqualTo("urn:anju:workforce.phone-of-a-colleague");
        assertThat(hire("孙师傅", "S1").type()).isEqualTo("urn:anju:constraint.posting_overlaps");

        var second = registry.registerCommunity(
                quarter.company(), "二期" + phone, "Z" + phone.substring(7), LocalDate.of(2026, 1, 1));
        accounts.grantInCommunity(
                accounts.withPassword("second-" + phone, Town.PASSWORD),
                "manager",
                quarter.company(),
                second,
                LocalDate.of(2026, 1, 1));
        var there = town.browser().signIn("second-" + phone, Town.PASSWORD);
        assertThat(there.post("/api/communities/" + second + "/staff", body("孙师傅", "S1"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aShiftIsSeenOnItsDaysIsNotGivenTwiceAndMayBeTakenBack() {
        var employee = hired();
        var from = clock.instant().plus(Duration.ofDays(2));
        var until = from.plus(Duration.ofHours(30));
        var shift = roster(employee, from, until).body().path("id").asString();
        assertThat(roster(employee, from.plusSeconds(60), until).type()).isEqualTo("urn:anju:constraint.duty_overlaps");

        assertThat(daysWith(shift)).isBetween(2L, 3L);
        assertThat(manager.post(at("/duty/" + shift + "/end"), "").status()).isEqualTo(204);

        assertThat(daysWith(shift)).isZero();
        assertThat(manager.post(at("/duty/" + shift + "/end"), "").type())
                .isEqualTo("urn:anju:workforce.no-such-shift");
        assertThat(roster(employee, from, until).status()).as("free again").isEqualTo(201);
        assertThat(manager.get(at("/duty?from=2031-01-01")).status()).isEqualTo(422);
    }

    private long daysWith(String shift) {
        var days = manager.get(at("/duty")).body().path("days");
        assertThat(days).hasSize(7);
        return days.valueStream()
                .filter(day -> day.path("items").toString().contains(shift))
                .count();
    }

    @Test
    void whoLeavesIsOffTheRosterAndMayNothingAnyMoreButMayComeBack() {
        var employee = hired();
        var now = clock.instant();
        roster(employee, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(8)));
        roster(employee, now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)));
        var worker = town.browser().signInByPhone(phone, data);
        assertThat(worker.get(at("/my-tickets")).status()).isEqualTo(200);

        assertThat(manager.post(at("/staff/" + employee + "/end"), "").status()).isEqualTo(204);

        assertThat(manager.get(at("/staff")).text()).doesNotContain(employee);
        assertThat(manager.get(at("/on-duty")).text()).doesNotContain(employee);
        assertThat(manager.get(at("/duty?from="
                                + LocalDate.now(CommunityZone.DEFAULT).plusDays(1)))
                        .text())
                .doesNotContain(employee);
        assertThat(worker.get(at("/my-tickets")).status()).isEqualTo(404);
        assertThat(manager.post(at("/staff/" + employee + "/end"), "").type())
                .isEqualTo("urn:anju:workforce.no-such-employee");
        assertThat(worker.get("/api/me").body().path("name").asString())
                .as("still called so")
                .isEqualTo("孙师傅");

        assertThat(hired()).as("the same person").isEqualTo(employee);
        assertThat(worker.get(at("/my-tickets")).status()).isEqualTo(200);
    }

    @Test
    void whoMayWorkHereAlreadyIsHiredAllTheSame() {
        accounts.grantInCommunity(
                accounts.ofPhone(phone),
                "technician",
                quarter.company(),
                quarter.community(),
                LocalDate.of(2026, 1, 1));

        hired();
    }

    @Test
    void whoHasAnAccountAlreadyIsAskedFirstAndMayNothingUntilTheyAccept() {
        var owner = town.promising("S09-021");
        phone = owner.residentPhone();
        var person = town.resident(owner);

        var asked = hire("程女士", "S9");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(asked.body().has("employee")).isFalse();
        assertThat(hire("程女士", "S9").type()).isEqualTo("urn:anju:constraint.one_open_offer");
        var staff = manager.get(at("/staff")).body();
        assertThat(staff.path("items").toString()).doesNotContain("程女士");
        assertThat(staff.path("awaited").get(0).path("name").asString()).isEqualTo("程女士");
        assertThat(person.get(at("/my-tickets")).status()).isEqualTo(404);
        var offer = person.get("/api/me/employments").body().path("items").get(0);
        assertThat(offer.path("post").asString()).isEqualTo("电工");
        var answer = "/api/me/communities/" + quarter.community() + "/employments/"
                + offer.path("offer").asString();
        assertThat(town.resident(quarter).post(answer + "/accept", "").type())
                .as("somebody else's")
                .isEqualTo("urn:anju:workforce.no-such-offer");

        assertThat(person.post(answer + "/decline", "").status()).isEqualTo(204);
        assertThat(person.post(answer + "/accept", "").type()).isEqualTo("urn:anju:workforce.no-such-offer");
        assertThat(manager.get(at("/staff")).body().path("awaited")).isEmpty();

        hire("程女士", "S9");
        var again = person.get("/api/me/employments")
                .body()
                .path("items")
                .get(0)
                .path("offer")
                .asString();
        assertThat(person.post("/api/me/communities/" + quarter.community() + "/employments/" + again + "/accept", "")
                        .status())
                .isEqualTo(204);

        assertThat(person.get(at("/my-tickets")).status()).isEqualTo(200);
        assertThat(manager.get(at("/staff")).body().path("items").toString()).contains("程女士");
    }

    @Test
    void whoWasAskedByMistakeIsAskedNoLonger() {
        var owner = town.promising("S09-021");
        phone = owner.residentPhone();
        var person = town.resident(owner);
        var offer = hire("程女士", "S9").body().path("offer").asString();

        assertThat(manager.post(at("/staff/offers/" + offer + "/withdraw"), "").status())
                .isEqualTo(204);

        assertThat(person.get("/api/me/employments").body().path("items")).isEmpty();
        assertThat(manager.post(at("/staff/offers/" + offer + "/withdraw"), "").type())
                .isEqualTo("urn:anju:workforce.no-such-offer");
    }

    @Test
    void aRoleOverOthersIsNotGivenHere() {
        var answer = manager.post(at("/staff"), body("孙师傅", "S1").replace("technician", "manager"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(town.technician(quarter)
                        .post(at("/staff"), body("孙师傅", "S1"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anOfferIsOverWhenItsCompanyManagesTheCommunityNoLonger() {
        var person = town.resident(quarter);
        phone = quarter.residentPhone();
        assertThat(hire("程女士", "S9").status()).isEqualTo(201);
        var offer = person.get("/api/me/employments")
                .body()
                .path("items")
                .get(0)
                .path("offer")
                .asString();
        var today = LocalDate.now(CommunityZone.DEFAULT);

        registry.endManagement(quarter.company(), quarter.community(), today);

        assertThat(person.get("/api/me/employments").body().path("items")).isEmpty();
        assertThat(person.post("/api/me/communities/" + quarter.community() + "/employments/" + offer + "/accept", "")
                        .type())
                .isEqualTo("urn:anju:workforce.no-such-offer");
    }
}
