package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.kernel.Actor;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How people come to a home, share it and leave it. */
@AnjuTest
class BindingStory {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Value("${anju.data}")
    Path data;

    private Quarter quarter;

    @BeforeEach
    void aCommunityWithOneHome() {
        quarter = town.promising("S09-021");
    }

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
    void ownersChooseWhatTheirFamilyMayDoAndEndItAtOnce() {
        var owner = town.resident(quarter);
        var phone = phone();
        var added = owner.post(home("/people"), guest("女儿", phone, "HOUSEHOLD", "[]", null));
        assertThat(added.status()).isEqualTo(201);
        var person = added.body().path("id").asString();
        var daughter = somebody(phone);
        assertThat(daughter.post(mine("/tickets"), report()).type()).isEqualTo("urn:anju:servicedesk.may-not-report");

        assertThat(owner.post(home("/people/" + person + "/rights"), "{\"rights\":[\"REPORT\"]}")
                        .status())
                .isEqualTo(204);
        var owners = owner.post(mine("/tickets"), report());
        assertThat(owners.status()).isEqualTo(201);
        var ownersTicket = mine("/tickets/" + owners.body().path("id").asString());
        var ticket = daughter.post(mine("/tickets"), report());
        assertThat(ticket.status()).isEqualTo(201);
        assertThat(daughter.get(mine("/tickets")).body().path("items").size()).isEqualTo(1);
        assertThat(owner.get(mine("/tickets")).body().path("items").size()).isEqualTo(2);
        assertThat(daughter.get(ownersTicket).status()).isEqualTo(404);
        owner.post(home("/people/" + person + "/rights"), "{\"rights\":[\"SEE_TICKETS\"]}");
        assertThat(daughter.get(ownersTicket).status()).isEqualTo(200);
        assertThat(daughter.post(ownersTicket + "/rating", "{\"stars\":5}").status())
                .isEqualTo(404);

        assertThat(owner.post(home("/people/" + person + "/end"), "").status()).isEqualTo(204);
        assertThat(daughter.get("/api/me").body().path("homes").size()).isZero();
        assertThat(daughter.get(mine("/tickets")).status()).isEqualTo(404);
        assertThat(owner.post(home("/people"), guest("女儿", phone, "HOUSEHOLD", "[]", null))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aTenantNeitherRemovesTheOwnerNorStaysBeyondTheLastDay() {
        var owner = town.resident(quarter);
        var tenantPhone = phone();
        var guestPhone = phone();
        var rights = "[\"REPORT\",\"MANAGE_PEOPLE\"]";
        assertThat(owner.post(home("/people"), guest("租客", tenantPhone, "TENANT", rights, "2020-01-01"))
                        .type())
                .isEqualTo("urn:anju:community.last-day");
        assertThat(owner.post(home("/people"), guest("租客", tenantPhone, "TENANT", rights, null))
                        .status())
                .isEqualTo(201);
        var tenant = somebody(tenantPhone);
        var ownersTie = owner.get(home("/people"))
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        assertThat(tenant.post(home("/people/" + ownersTie + "/end"), "").status())
                .isEqualTo(403);
        assertThat(tenant.post(home("/people"), guest("朋友", phone(), "TENANT", "[]", null))
                        .status())
                .isEqualTo(403);
        assertThat(owner.post(home("/people/" + ownersTie + "/end"), "").type())
                .isEqualTo("urn:anju:community.owners-leave-at-the-desk");

        assertThat(tenant.post(home("/people"), guest("朋友", guestPhone, "HOUSEHOLD", "[\"REPORT\"]", null))
                        .status())
                .isEqualTo(201);
        var guest = somebody(guestPhone);
        assertThat(guest.get("/api/me").body().path("homes").size()).isEqualTo(1);
        var tenantsTie = tenant.get(home("/people"))
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        assertThat(tenant.post(home("/people/" + tenantsTie + "/end"), "").status())
                .isEqualTo(204);
        assertThat(tenant.get("/api/me").body().path("homes").size()).isZero();
        assertThat(guest.get("/api/me").body().path("homes").size()).isZero();
    }

    @Test
    void guestsOfGuestsStayNoLongerThanTheFirstHost() {
        var owner = town.resident(quarter);
        var managing = "[\"REPORT\",\"MANAGE_PEOPLE\"]";
        var tenantPhone = phone();
        var friendPhone = phone();
        var cousinPhone = phone();
        var tie = letIn(owner, guest("租客", tenantPhone, "TENANT", managing, null));
        var tenant = somebody(tenantPhone);
        var friendsTie = letIn(tenant, guest("朋友", friendPhone, "HOUSEHOLD", "[\"REPORT\"]", null));
        owner.post(home("/people/" + friendsTie + "/rights"), "{\"rights\":%s}".formatted(managing));
        var friend = somebody(friendPhone);
        var cousinsTie = letIn(friend, guest("表弟", cousinPhone, "HOUSEHOLD", "[\"REPORT\"]", null));
        var cousin = somebody(cousinPhone);
        assertThat(cousin.get("/api/me").body().path("homes").size()).isEqualTo(1);

        var lastDay = LocalDate.now(CommunityZone.DEFAULT).plusDays(30);
        assertThat(owner.post(
                                home("/people/" + tie + "/rights"),
                                "{\"rights\":%s,\"until\":\"%s\"}".formatted(managing, lastDay))
                        .status())
                .isEqualTo(204);
        assertThat(untilOf(owner, cousinsTie))
                .isEqualTo(lastDay.toString())
                .isEqualTo(untilOf(owner, friendsTie))
                .isEqualTo(untilOf(owner, tie));

        assertThat(tenant.post(home("/people/" + tie + "/end"), "").status()).isEqualTo(204);
        for (var gone : List.of(tenant, friend, cousin)) {
            assertThat(gone.get("/api/me").body().path("homes").size()).isZero();
        }
        assertThat(owner.get("/api/me").body().path("homes").size()).isEqualTo(1);
    }

    private String letIn(Browser host, String guest) {
        var added = host.post(home("/people"), guest);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.body().path("id").asString();
    }

    private String untilOf(Browser owner, String tie) {
        return owner.get(home("/people")).body().path("items").values().stream()
                .filter(person -> person.path("id").asString().equals(tie))
                .map(person -> person.path("until").asString(""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLastDayEndsWhatATenantMayDo() {
        var code = sheet("郑十", "TENANT").path("code").asString();
        var tenant = somebody(phone());
        assertThat(tenant.post("/api/me/home-codes", code(code)).status()).isEqualTo(200);
        assertThat(tenant.get(mine("/tickets")).status()).isEqualTo(200);
        inCommunity("""
                update occupancy set during = daterange('2026-01-02', '2026-01-03')
                 where relation = 'TENANT' and community = :community
                """);
        assertThat(tenant.get(mine("/tickets")).status()).isEqualTo(404);
        assertThat(tenant.get(home("/people")).status()).isEqualTo(404);
    }

    @Test
    void theDeskEndsAnOwnerAndTheOwnersFamilyGoesToo() {
        var owner = town.resident(quarter);
        var phone = phone();
        owner.post(home("/people"), guest("儿子", phone, "HOUSEHOLD", "[\"REPORT\"]", null));
        var son = somebody(phone);
        var manager = town.manager(quarter);
        var people = manager.get(desk("/spaces/" + quarter.home() + "/people"))
                .body()
                .path("items");
        assertThat(people.size()).isEqualTo(2);
        var tie = people.get(0).path("id").asString();
        assertThat(manager.post(desk("/spaces/" + quarter.home() + "/people/" + tie + "/end"), "{\"reason\":\"已过户\"}")
                        .status())
                .isEqualTo(204);
        assertThat(owner.get("/api/me").body().path("homes").size()).isZero();
        assertThat(son.get("/api/me").body().path("homes").size()).isZero();
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

    private tools.jackson.databind.JsonNode sheet(String name, String relation) {
        var manager = town.manager(quarter);
        var issued = manager.post(
                desk("/home-codes"),
                "{\"space\":\"%s\",\"name\":\"%s\",\"relation\":\"%s\"}".formatted(quarter.home(), name, relation));
        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.body().size()).isEqualTo(1);
        return manager.get(desk("/home-codes/" + issued.body().path("id").asString()))
                .body();
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

    private static String guest(
            String name,
            String phone,
            String relation,
            String rights,
            @org.jspecify.annotations.Nullable String until) {
        return "{\"name\":\"%s\",\"phone\":\"%s\",\"relation\":\"%s\",\"rights\":%s,\"until\":%s}"
                .formatted(name, phone, relation, rights, until == null ? "null" : "\"" + until + "\"");
    }

    private String report() {
        return "{\"space\":\"%s\",\"category\":\"leak\",\"description\":\"漏水\"}".formatted(quarter.home());
    }

    private static String code(String text) {
        return "{\"code\":\"%s\"}".formatted(text);
    }

    private static String phone() {
        return "1880003%04d".formatted(COUNT.incrementAndGet());
    }

    private Browser somebody(String phone) {
        return town.browser().signInByPhone(phone, data);
    }

    private void inCommunity(String statement) {
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(status -> sql.sql(statement)
                        .param("community", quarter.community())
                        .update()));
    }

    private String desk(String path) {
        return "/api/communities/" + quarter.community() + path;
    }

    private String mine(String path) {
        return "/api/me/communities/" + quarter.community() + path;
    }

    private String home(String path) {
        return mine("/homes/" + quarter.home() + path);
    }
}
