package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How people come to a home. */
class BindingStory extends HomeStory {

    @Autowired
    Accounts accounts;

    @Test
    void theLedgersNumberBringsItsHolderHome() {
        assertThat(accounts.withPhone(quarter.residentPhone())).isEmpty();
        var home = town.resident(quarter).get("/api/me").body().path("homes").get(0);
        assertThat(home.path("space").asString()).isEqualTo(quarter.home().toString());
        assertThat(home.path("relation").asString()).isEqualTo("OWNER");
        assertThat(home.path("rights").size()).isEqualTo(3);
    }

    @Test
    void aCodeOnPaperLetsItsReaderInOnce() {
        var code = sheet("王五", "TENANT").path("code").asString();
        var tenant = somebody(phone());
        assertThat(tenant.get("/api/me").body().path("homes").size()).isZero();

        var bound = tenant.post(
                "/api/me/home-codes",
                code(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' ')));
        assertThat(bound.status()).isEqualTo(200);
        assertThat(bound.body().path("space").asString())
                .isEqualTo(quarter.home().toString());
        assertThat(tenant.get("/api/me")
                        .body()
                        .path("homes")
                        .get(0)
                        .path("relation")
                        .asString())
                .isEqualTo("TENANT");
        assertThat(tenant.post("/api/me/home-codes", code(code)).status()).isEqualTo(200);

        var thief = somebody(phone()).post("/api/me/home-codes", code(code));
        assertThat(thief.type()).isEqualTo("urn:anju:community.wrong-home-code");
    }

    @Test
    void aCodeMayBeScannedAndANewOneReplacesIt() {
        var old = sheet("赵六", "HOUSEHOLD").path("address").asString();
        var address = sheet("赵六", "HOUSEHOLD").path("address").asString();
        var member = somebody(phone());
        assertThat(member.post("/api/me/home-codes", code("https://anju.example" + old))
                        .status())
                .isEqualTo(409);
        assertThat(member.redirectOf(address)).isEqualTo("/m/?scanned=" + address.substring("/q/".length()));
        var forged = address.substring(0, address.length() - 1) + (address.endsWith("A") ? "B" : "A");
        assertThat(member.post("/api/me/home-codes", code(forged)).status()).isEqualTo(409);
        assertThat(member.get(forged).status()).isEqualTo(404);
        assertThat(member.post("/api/me/home-codes", code("https://anju.example" + address))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anOldOrEndedCodeLetsNobodyIn() {
        var manager = town.manager(quarter);
        var old = sheet("钱七", "TENANT").path("code").asString();
        inCommunity("update home_code set expires_at = issued_at where name = '钱七' and community = :community");
        assertThat(somebody(phone()).post("/api/me/home-codes", code(old)).status())
                .isEqualTo(409);

        var ended = sheet("孙八", "TENANT");
        var id = ended.path("about").path("id").asString();
        assertThat(manager.post(desk("/home-codes/" + id + "/end"), "").status())
                .isEqualTo(204);
        assertThat(somebody(phone())
                        .post("/api/me/home-codes", code(ended.path("code").asString()))
                        .status())
                .isEqualTo(409);
        assertThat(manager.get(desk("/home-codes/" + id)).status()).isEqualTo(404);
    }

    @Test
    void whoGuessesMustWaitEvenWithTheRightCode() {
        var code = sheet("周九", "TENANT").path("code").asString();
        var guesser = somebody(phone());
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.post("/api/me/home-codes", code("T1-AAAA-AAA" + (i + 2)))
                            .status())
                    .isEqualTo(409);
        }
        assertThat(guesser.post("/api/me/home-codes", code(code)).status()).isEqualTo(429);
    }

    @Test
    void theDeskDecidesOnceAndTheAskerSeesWhy() {
        var asker = somebody(phone());
        var manager = town.manager(quarter);
        var stranger = town.manager(town.promising("S09-021"));
        var request = ask(asker, "TENANT");
        assertThat(asker.post(mine("/home-requests"), wish("TENANT")).type())
                .isEqualTo("urn:anju:constraint.one_open_home_request");
        assertThat(manager.get(desk("/home-requests")).body().path("items").size())
                .isEqualTo(1);
        assertThat(stranger.get(desk("/home-requests")).status()).isEqualTo(404);
        assertThat(stranger.post(desk("/home-requests/" + request + "/refuse"), "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);

        assertThat(manager.post(desk("/home-requests/" + request + "/refuse"), "{\"reason\":\" \"}")
                        .status())
                .isEqualTo(422);
        assertThat(manager.post(desk("/home-requests/" + request + "/refuse"), "{\"reason\":\"姓名不符\"}")
                        .status())
                .isEqualTo(204);
        assertThat(asker.get("/api/me/home-requests")
                        .body()
                        .path("items")
                        .get(0)
                        .path("reason")
                        .asString())
                .isEqualTo("姓名不符");
        assertThat(approve(manager, request, "TENANT").type()).isEqualTo("urn:anju:community.already-decided");
        assertThat(asker.get("/api/me").body().path("homes").size()).isZero();

        assertThat(approve(manager, ask(asker, "OWNER"), "HOUSEHOLD").status()).isEqualTo(204);
        assertThat(asker.get("/api/me")
                        .body()
                        .path("homes")
                        .get(0)
                        .path("relation")
                        .asString())
                .isEqualTo("HOUSEHOLD");
    }

    @Test
    void anAskerFindsTheCommunityByNameAndMayWithdraw() {
        var asker = somebody(phone());
        assertThat(asker.get("/api/me/communities?name=%E5%B0%8F%E5%8C%BA")
                        .body()
                        .path("items")
                        .size())
                .isPositive();
        assertThat(asker.get("/api/me/communities?name=%E5%B0%8F")
                        .body()
                        .path("items")
                        .size())
                .isZero();
        var request = ask(asker, "TENANT");
        assertThat(somebody(phone())
                        .post(mine("/home-requests/" + request + "/withdraw"), "")
                        .status())
                .isEqualTo(404);
        assertThat(asker.post(mine("/home-requests/" + request + "/withdraw"), "")
                        .status())
                .isEqualTo(204);
        assertThat(approve(town.manager(quarter), request, "TENANT").status()).isEqualTo(409);
    }

    @Test
    void onePersonHasHomesInSeveralCommunities() {
        var owner = town.resident(quarter);
        var first = quarter;
        quarter = town.promising("S09-021");
        var code = sheet("程女士", "OWNER").path("code").asString();
        assertThat(owner.post("/api/me/home-codes", code(code)).status()).isEqualTo(200);
        var homes = owner.get("/api/me").body().path("homes");
        assertThat(homes.size()).isEqualTo(2);
        assertThat(homes.toString())
                .contains(first.community().toString(), quarter.community().toString());
    }

    private String ask(Browser asker, String relation) {
        var asked = asker.post(mine("/home-requests"), wish(relation));
        assertThat(asked.status()).isEqualTo(201);
        return asked.body().path("id").asString();
    }

    private Browser.Answer approve(Browser manager, String request, String relation) {
        return manager.post(
                desk("/home-requests/" + request + "/approve"),
                "{\"space\":\"%s\",\"relation\":\"%s\"}".formatted(quarter.home(), relation));
    }

    private static String wish(String relation) {
        return "{\"name\":\"李四\",\"home\":\"3号楼2单元1102\",\"relation\":\"%s\"}".formatted(relation);
    }
}
