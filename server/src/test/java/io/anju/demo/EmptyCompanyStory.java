package io.anju.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** From the one-time password of an empty company to somebody at a resident's door, by nothing but requests. */
@AnjuTest
class EmptyCompanyStory {

    private static final String ONCE = "k3f9q2m7x1b8";
    private static final String CHOSEN = "maple kettle northwind";

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

    private int number;
    private Browser administrator;
    private String company;
    private String community = "";

    /** What the first start leaves: a company with one administrator, and nothing else. */
    @BeforeEach
    void anEmptyCompany() {
        number = ThreadLocalRandom.current().nextInt(1000, 10_000);
        var begun = registry.registerCompany("空白公司" + number, "K" + number).company();
        var login = "admin-" + number;
        accounts.grantCompanyWide(
                accounts.withOneTimePassword(login, ONCE), "administrator", begun, LocalDate.of(2026, 1, 1));
        administrator = enters(login, ONCE);
        company = "/api/companies/" + begun;
    }

    private Browser enters(String login, String oneTimePassword) {
        var browser = town.browser();
        assertThat(browser.tryPassword(login, oneTimePassword).type())
                .isEqualTo("urn:anju:identity.password-to-change");
        browser.post("/api/sign-in/new-password", "{\"password\":\"%s\"}".formatted(CHOSEN));
        return town.browser().signIn(login, CHOSEN);
    }

    @Test
    void theAdministratorSetsUpACommunityAndALeakIsReached() {
        assertThat(administrator.get(company + "/communities").body().path("items"))
                .isEmpty();
        community = "/api/communities/"
                + created(administrator.post(company + "/communities", """
                {"name":"梧桐里%d","shortCode":"W%d"}""".formatted(number, number)), "id");
        var desk = aDesk();
        somebodyIsHiredAndRostered();
        homesArePastedIn();
        var adopted = administrator.post(community + "/adoptions", "{\"clause\":\"S09-021\"}");
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(201);

        var ticket = aLeakIsReported();
        assertThat(desk.get(community + "/tickets/" + ticket)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("assigned");
        somebodyIsAtTheDoor(ticket);
        assertThat(desk.get(community + "/tickets/" + ticket)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("arrived");
    }

    private Browser aDesk() {
        var login = "desk-" + number;
        var account =
                created(administrator.post(company + "/accounts", """
                {"login":"%s","role":"front_desk","community":"%s"}""".formatted(login, idOf(community))), "account");
        var told = administrator.put(company + "/accounts/" + account + "/one-time-password", "{}");
        return enters(login, told.body().path("password").asString());
    }

    private void somebodyIsHiredAndRostered() {
        var employee = created(administrator.post(community + "/staff", """
                {"name":"钱师傅","badge":"E%d","phone":"1970001%d","department":"工程部","post":"维修工","role":"technician"}""".formatted(number, number)), "employee");
        var now = clock.instant();
        created(
                administrator.post(community + "/duty", """
                {"employee":"%s","from":"%s","until":"%s"}""".formatted(
                                employee, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(8)))),
                "id");
        assertThat(administrator.get(community + "/duty").text()).contains("钱师傅");
    }

    private void homesArePastedIn() {
        var entered = administrator.post(community + "/ledger", """
                {"lines":["楼,单元,层,房号,姓名,手机,业主/租户","3号楼,2单元,11,1102,程女士,1970002%d,业主"]}""".formatted(number));
        assertThat(entered.status()).as(entered.text()).isEqualTo(200);
        assertThat(entered.body().path("homes").asInt()).isEqualTo(1);
    }

    private String aLeakIsReported() {
        var resident = town.browser().signInByPhone("1970002" + number, data);
        var home = resident.get("/api/me").body().path("homes").get(0);
        assertThat(home.path("label").asString()).isEqualTo("3号楼2单元1102");
        return created(
                resident.post("/api/me/communities/" + idOf(community) + "/tickets", """
                {"space":"%s","category":"leak","description":"厨房水槽下面一直漏水","photos":[]}""".formatted(
                                home.path("space").asString())),
                "id");
    }

    private void somebodyIsAtTheDoor(String ticket) {
        var technician = town.browser().signInByPhone("1970001" + number, data);
        var me = technician.get("/api/me").body();
        assertThat(me.path("name").asString()).isEqualTo("钱师傅");
        for (var kind : new String[] {"accept", "arrive"}) {
            var id = UUID.randomUUID().toString();
            var answer = technician.post(
                    community + "/commands",
                    """
                    {"id":"%s","account":"%s","device":"test","sequence":1,"previousHash":"","signature":"","deviceTime":"%s",
                     "payloadVersion":1,"kind":"ticket.%s","subject":"%s","payload":{},"blobs":[]}""".formatted(id, me.path("account").asString(), Instant.now(), kind, ticket),
                    id);
            assertThat(answer.body().path("outcome").asString())
                    .as(answer.text())
                    .isEqualTo("applied");
        }
    }

    private static String created(Browser.Answer answer, String id) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path(id).asString();
    }

    private static String idOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
