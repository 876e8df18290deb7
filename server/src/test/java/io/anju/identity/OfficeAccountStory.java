package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An administrator lets a new colleague in, gives and takes roles, and helps whoever is locked out. */
@AnjuTest
class OfficeAccountStory {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    private Quarter quarter;
    private Browser administrator;
    private String login;

    @BeforeEach
    void anAdministrator() {
        quarter = town.promising("S09-021");
        administrator = town.administrator(quarter);
        login = "new-" + UUID.randomUUID().toString().substring(24);
    }

    private String path() {
        return "/api/companies/" + quarter.company() + "/accounts";
    }

    private Browser.Answer open(String name, String role, UUID community) {
        return administrator.post(path(), """
                {"login":"%s","role":"%s","community":"%s"}""".formatted(name, role, community));
    }

    private String opened() {
        var answer = open(login, "front_desk", quarter.community());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("account").asString();
    }

    private String oneTimePassword(String account) {
        var answer = administrator.put(path() + "/" + account + "/one-time-password", "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("password").asString();
    }

    private JsonNode rowOf(String account, String role) {
        return administrator.get(path()).body().values().stream()
                .filter(row -> row.path("account").asString().equals(account))
                .filter(row -> row.path("role").asString().equals(role))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNewColleagueComesInWithAPasswordThatOnlyServesToChooseAnother() {
        var account = opened();
        var newcomer = town.browser();
        var password = oneTimePassword(account);
        assertThat(newcomer.tryPassword(login, password).type()).isEqualTo("urn:anju:identity.password-to-change");
        var chosen = newcomer.post("/api/sign-in/new-password", "{\"password\":\"maple kettle northwind\"}");
        assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
        assertThat(newcomer.get("/api/communities/" + quarter.community() + "/tickets")
                        .status())
                .isEqualTo(200);

        assertThat(oneTimePassword(account)).isNotEqualTo(password);
        assertThat(newcomer.get("/api/me").status()).as("signed out").isEqualTo(401);
        assertThat(town.browser().tryPassword(login, "maple kettle northwind").status())
                .isEqualTo(401);
    }

    @Test
    void rolesComeAndGoWithoutTheAccount() {
        var account = opened();
        var further = administrator.post(path() + "/" + account + "/grants", """
                {"role":"supervisor","community":"%s"}""".formatted(quarter.community()));
        assertThat(further.status()).as(further.text()).isEqualTo(204);
        var grant = rowOf(account, "front_desk").path("grant").asString();
        assertThat(administrator
                        .delete(path() + "/" + account + "/grants/" + grant)
                        .status())
                .isEqualTo(204);
        assertThat(rowOf(account, "front_desk").hasNonNull("until")).isTrue();
        assertThat(rowOf(account, "supervisor").hasNonNull("until")).isFalse();
        assertThat(administrator
                        .delete(path() + "/" + account + "/grants/" + grant)
                        .type())
                .isEqualTo("urn:anju:identity.no-such-grant");
    }

    @Test
    void aRoleIsHeldOnceAndComesBackOnTheDayItEnded() {
        var account = opened();
        var desk = "{\"role\":\"front_desk\",\"community\":\"%s\"}".formatted(quarter.community());
        var grants = path() + "/" + account + "/grants";
        assertThat(administrator.post(grants, desk).type()).isEqualTo("urn:anju:identity.role-held");
        var first = rowOf(account, "front_desk").path("grant").asString();
        assertThat(administrator.delete(grants + "/" + first).status()).isEqualTo(204);

        assertThat(administrator.post(grants, desk).status()).isEqualTo(204);

        var rows = administrator.get(path()).body().values().stream()
                .filter(row -> row.path("account").asString().equals(account))
                .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows).filteredOn(row -> !row.hasNonNull("until")).hasSize(1);
        assertThat(administrator.post(grants, desk).type()).isEqualTo("urn:anju:identity.role-held");
    }

    @Test
    void wrongPasswordsLockAndTheAdministratorUnlocks() {
        var account = opened();
        var password = oneTimePassword(account);
        var stranger = town.browser();
        for (int wrong = 0; wrong < 5; wrong++) {
            stranger.tryPassword(login, "not this one " + wrong);
        }
        assertThat(stranger.tryPassword(login, password).type()).isEqualTo("urn:anju:identity.locked");
        assertThat(rowOf(account, "front_desk").hasNonNull("lockedUntil")).isTrue();

        assertThat(administrator.delete(path() + "/" + account + "/lock").status())
                .isEqualTo(204);

        assertThat(rowOf(account, "front_desk").hasNonNull("lockedUntil")).isFalse();
        assertThat(stranger.tryPassword(login, password).type()).isEqualTo("urn:anju:identity.password-to-change");
    }

    @Test
    void whatDoesNotExistOrIsNotOursIsRefused() {
        assertThat(open(login, "king", quarter.community()).type()).isEqualTo("urn:anju:identity.no-such-role");
        assertThat(open(login, "manager", town.promising("S09-021").community()).type())
                .isEqualTo("urn:anju:identity.not-our-community");
        assertThat(open("No!", "manager", quarter.community()).status()).isEqualTo(422);
        assertThat(open(quarter.manager(), "manager", quarter.community()).status())
                .isEqualTo(409);
        var stranger = accounts.withPassword(login + "-x", Town.PASSWORD);
        assertThat(administrator
                        .put(path() + "/" + stranger + "/one-time-password", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(town.manager(quarter).post(path(), "{}").status()).isIn(403, 404);
    }

    @Test
    void nobodySetsThePasswordOfAnotherCompanysPeopleOrOfTheirOwn() {
        var account = UUID.fromString(opened());
        var other = town.promising("S09-021");
        accounts.grantInCommunity(account, "manager", other.company(), other.community(), SINCE);
        assertThat(administrator
                        .put(path() + "/" + account + "/one-time-password", "{}")
                        .type())
                .isEqualTo("urn:anju:identity.others-account");
        var technician = accounts.ofPhone(quarter.technicianPhone());
        assertThat(administrator
                        .put(path() + "/" + technician + "/one-time-password", "{}")
                        .type())
                .isEqualTo("urn:anju:identity.others-account");
        var own = administrator.get("/api/me").body().path("account").asString();
        assertThat(administrator
                        .put(path() + "/" + own + "/one-time-password", "{}")
                        .type())
                .isEqualTo("urn:anju:identity.not-yourself");
    }
}
