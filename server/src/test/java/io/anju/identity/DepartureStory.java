package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnjuTest
class DepartureStory {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private Browser administrator(Quarter quarter) {
        var login = quarter.manager() + "-root";
        accounts.grantCompanyWide(
                accounts.withPassword(login, Town.PASSWORD), "administrator", quarter.company(), SINCE);
        return town.browser().signIn(login, Town.PASSWORD);
    }

    private static String accounts(Quarter quarter) {
        return "/api/companies/" + quarter.company() + "/accounts";
    }

    private static UUID me(Browser browser) {
        return UUID.fromString(browser.get("/api/me").body().path("account").asString());
    }

    @Test
    void aManagerWhoLeavesIsOutAtOnceAndTheSessionsCanStillBeLookedUp() {
        var quarter = town.promising("S09-021");
        var administrator = administrator(quarter);
        var manager = town.manager(quarter);
        var his = accounts(quarter) + "/" + me(manager);
        assertThat(administrator.get(accounts(quarter)).text()).contains(quarter.manager());
        assertThat(administrator
                        .get(his + "/sessions")
                        .body()
                        .get(0)
                        .path("live")
                        .asBoolean())
                .isTrue();

        assertThat(administrator.delete(his).status()).isEqualTo(204);

        assertThat(manager.get("/api/me").status()).isEqualTo(401);
        assertThat(manager.tryPassword(quarter.manager(), Town.PASSWORD).status())
                .isEqualTo(401);
        var sessions = administrator.get(his + "/sessions").body();
        assertThat(sessions).hasSize(1);
        assertThat(sessions.get(0).path("live").asBoolean()).isFalse();
    }

    @Test
    void aTechnicianWhoLeavesKeepsTheirOwnPhoneAndNothingOfTheCompany() {
        var quarter = town.promising("S09-021");
        var administrator = administrator(quarter);
        var technician = town.technician(quarter);
        var account = me(technician);
        assertThat(administrator.delete(accounts(quarter) + "/" + account).status())
                .isEqualTo(204);
        assertThat(technician.get("/api/me").status()).isEqualTo(401);
        assertThat(accounts.ofPhone(quarter.technicianPhone())).isEqualTo(account);
        assertThat(administrator.get(accounts(quarter)).body()).allSatisfy(row -> {
            if (row.path("account").asString().equals(account.toString())) {
                assertThat(row.hasNonNull("until")).isTrue();
                assertThat(row.hasNonNull("endedAt")).isFalse();
            }
        });
    }

    @Test
    void aLostAuthenticatorIsTakenOffAndAnotherOneBound() {
        var quarter = town.promising("S09-021");
        var administrator = administrator(quarter);
        var headquarters = town.headquarters(quarter);
        var hers = accounts(quarter) + "/" + me(headquarters);
        assertThat(administrator.delete(hers + "/second-factor").status()).isEqualTo(204);
        assertThat(headquarters.get("/api/me").status()).isEqualTo(401);
        assertThat(headquarters
                        .tryPassword(quarter.manager() + "-hq", Town.PASSWORD)
                        .type())
                .isEqualTo("urn:anju:identity.second-factor-missing");
    }

    @Test
    void nobodyTouchesTheirOwnAccountOrThatOfAnotherCompany() {
        var quarter = town.promising("S09-021");
        var administrator = administrator(quarter);
        var neighbour = town.promising("S09-021");
        var stranger = me(town.manager(neighbour));
        assertThat(administrator
                        .delete(accounts(quarter) + "/" + me(administrator))
                        .type())
                .isEqualTo("urn:anju:identity.not-yourself");
        assertThat(administrator.delete(accounts(quarter) + "/" + stranger).status())
                .isEqualTo(404);
        assertThat(administrator
                        .get(accounts(quarter) + "/" + stranger + "/sessions")
                        .status())
                .isEqualTo(404);
        assertThat(administrator.get(accounts(neighbour)).status()).isEqualTo(404);
        assertThat(town.headquarters(quarter).get(accounts(quarter)).status()).isEqualTo(403);
        assertThat(town.manager(neighbour).get("/api/me").status()).isEqualTo(200);
    }

    /** Changes companies; at the new one she sees the whole company, so she has an authenticator. */
    @Test
    void aFormerEmployerNeitherTouchesNorWatchesWhoWorksElsewhereNow() {
        var former = town.promising("S09-021");
        var now = town.promising("S09-021");
        var administrator = administrator(former);
        var she = town.headquarters(now);
        var account = me(she);
        accounts.grantInCommunity(account, "manager", former.company(), former.community(), SINCE);
        sql.sql("update access_grant set until = since + 30 where account = :account and company = :company")
                .param("account", account)
                .param("company", former.company())
                .update();
        var hers = accounts(former) + "/" + account;

        for (var touched : new String[] {"", "/sessions", "/second-factor", "/lock"}) {
            assertThat(administrator.delete(hers + touched).type())
                    .as(touched)
                    .isEqualTo("urn:anju:identity.no-such-account");
        }
        assertThat(administrator.put(hers + "/one-time-password", "{}").status())
                .isEqualTo(404);
        assertThat(administrator.get(hers + "/sessions").body())
                .as("what she does today is not theirs to see")
                .isEmpty();
        assertThat(she.get("/api/me").status()).isEqualTo(200);
        assertThat(administrator(now)
                        .get(accounts(now) + "/" + account + "/sessions")
                        .body())
                .hasSize(1);
    }

    @Test
    void whoWorksForTwoCompaniesLeavesOneAndStaysInForTheOther() {
        var one = town.promising("S09-021");
        var other = town.promising("S09-021");
        var administrator = administrator(one);
        var he = town.manager(other);
        var account = me(he);
        accounts.grantInCommunity(account, "manager", one.company(), one.community(), SINCE);
        var his = accounts(one) + "/" + account;
        var tickets = "/api/communities/" + one.community() + "/tickets";
        assertThat(he.get(tickets).status()).isEqualTo(200);

        for (var touched : new String[] {"/sessions", "/second-factor", "/lock"}) {
            assertThat(administrator.delete(his + touched).type())
                    .as(touched)
                    .isEqualTo("urn:anju:identity.others-account");
        }
        assertThat(administrator.delete(his).status()).isEqualTo(204);

        assertThat(he.get(tickets).status()).isEqualTo(404);
        assertThat(he.get("/api/communities/" + other.community() + "/tickets").status())
                .isEqualTo(200);
    }
}
