package io.anju.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anju.identity.Accounts;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AddressBook;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Gateway;
import io.anju.testing.Mailbox;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AnjuTest
class EscalationStory {

    @Autowired
    Town town;

    @Autowired
    AddressBook addresses;

    @Autowired
    Accounts accounts;

    @Autowired
    @Qualifier("sendAgain")
    RecurringJob sendAgain;

    @Autowired
    @Qualifier("healthRound")
    RecurringJob healthRound;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Value("${anju.data}")
    Path data;

    private final Gateway gateway = Gateway.shared();

    @Test
    void theManagerIsToldOnceThatNobodyCameAlthoughTheGatewayIsDownUntilSomebodySendsItAgain() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var wecom = "wecom-of-" + quarter.manager();
        addresses.add(account(manager), Channel.WECOM, wecom);
        gateway.saysAlways(wecom, 503);
        var number = report(town.resident(quarter), quarter).path("number").asString();

        fallsDue("servicedesk.arrival-escalation", quarter);
        fallsDue("servicedesk.arrival-escalation", quarter);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(unread(manager)).isEqualTo(1));
        var inbox = manager.get("/api/me/messages").body().path("items");
        assertThat(inbox).hasSize(1);
        assertThat(inbox.get(0).path("text").asString()).contains(number).contains("3号楼2单元1102");
        assertThat(inbox.get(0).path("urgency").asString()).isEqualTo("urgent");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            hurry(quarter);
            assertThat(dead(manager, quarter)).hasSize(1);
        });
        var letter = dead(manager, quarter).get(0);
        assertThat(letter.path("problem").asString()).isEqualTo("http-503");
        assertThat(letter.path("attempts").asInt()).isEqualTo(8);
        assertThat(letter.path("title").asString()).contains("3号楼2单元1102");
        assertThat(findings(administrator(quarter))).contains("messages.dead-letters");
        assertThat(gateway.deliveries(wecom)).isZero();

        gateway.works(wecom);
        var sending = at(quarter, "/dead-letters/" + letter.path("delivery").asString() + "/sending");
        assertThat(town.technician(quarter).post(sending, "{}").status()).isEqualTo(403);
        assertThat(manager.post(sending, "{}").status()).isEqualTo(204);
        assertThat(manager.post(sending, "{}").type()).isEqualTo("urn:anju:messages.no-such-letter");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            hurry(quarter);
            assertThat(gateway.deliveries(wecom)).isEqualTo(1);
        });
        assertThat(dead(manager, quarter)).isEmpty();
        assertThat(manager.get("/api/me/messages").body().path("items")).hasSize(1);
    }

    @Test
    void theResidentIsToldWhoAcceptedThatTheyCameAndThatItIsMended() {
        var quarter = town.promising("S09-021");
        var resident = town.resident(quarter);
        var technician = town.technician(quarter);
        var ticket = report(resident, quarter).path("id").asString();

        for (var kind : new String[] {"accept", "arrive", "finish"}) {
            take(technician, quarter, kind, ticket, Instant.now());
        }

        var first = resident.get("/api/me/messages?limit=2").body();
        assertThat(first.path("items").get(0).path("title").asString()).isEqualTo("已修好，请您评价");
        assertThat(first.path("items").get(1).path("title").asString()).isEqualTo("师傅已到户");
        var second = resident.get(
                        "/api/me/messages?limit=2&after=" + first.path("next").asString())
                .body();
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("items").get(0).path("text").asString()).contains("师傅");
        assertThat(second.path("items").get(0).path("about").asString()).isEqualTo(ticket);
        assertThat(second.has("next")).isFalse();

        var one = second.path("items").get(0).path("id").asString();
        var marks = "/api/me/communities/" + quarter.community() + "/messages/read-marks";
        var body = "{\"messages\":[\"" + one + "\"]}";
        assertThat(technician.post(marks, body).status()).isEqualTo(204);
        assertThat(unread(resident)).isEqualTo(3);
        assertThat(resident.post(marks, body).status()).isEqualTo(204);
        assertThat(unread(resident)).isEqualTo(2);
        assertThat(town.resident(town.promising("S09-021")).post(marks, body).status())
                .isEqualTo(404);
        assertThat(resident.get("/api/me/messages?after=x").status()).isEqualTo(422);
        assertThat(town.browser().get("/api/me/messages").status()).isEqualTo(401);
    }

    @Test
    void whatIsLearnedHoursLaterIsNoNewsExceptThatItIsMended() {
        var quarter = town.promising("S09-021");
        var resident = town.resident(quarter);
        var technician = town.technician(quarter);
        var ticket = report(resident, quarter).path("id").asString();

        in(quarter, "update ticket set reported_at = reported_at - interval '5 hours'");

        for (var kind : new String[] {"arrive", "finish"}) {
            take(technician, quarter, kind, ticket, Instant.now().minus(Duration.ofHours(3)));
        }

        var inbox = resident.get("/api/me/messages").body().path("items");
        assertThat(inbox).hasSize(1);
        assertThat(inbox.get(0).path("title").asString()).isEqualTo("已修好，请您评价");
    }

    @Test
    void theOneWhoShouldBeThereIsRemindedOnThePhone() {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var number = report(town.resident(quarter), quarter).path("number").asString();

        fallsDue("servicedesk.arrival-reminder", quarter);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(unread(technician)).isEqualTo(1));
        assertThat(technician.get("/api/me/messages").text()).contains(number);
        assertThat(unread(town.manager(quarter))).isZero();
    }

    @Test
    void staffAreReachedAtTheCompanysOwnPlatformElseByTheAddressTheyProved() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var userId = "zhang-" + UUID.randomUUID();
        var technician = account(town.technician(quarter));
        assertThat(manager.post(at(quarter, "/staff/" + technician + "/wecom"), "{\"userId\":\"" + userId + "\"}")
                        .status())
                .isEqualTo(201);
        var address = "manager-" + UUID.randomUUID() + "@example.com";
        Mailbox.prove(manager, address, data);
        report(town.resident(quarter), quarter);

        fallsDue("servicedesk.arrival-reminder", quarter);
        fallsDue("servicedesk.arrival-escalation", quarter);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            hurry(quarter);
            assertThat(gateway.deliveries(userId)).isEqualTo(1);
            assertThat(Files.readString(data.resolve("messages.log")))
                    .containsPattern("EMAIL " + address + " [^\n]* 到户超时");
        });
    }

    @Test
    void aCommunitySetsItsQuietHours() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var path = at(quarter, "/quiet-hours");
        assertThat(manager.get(path).body().path("from").asString()).isEqualTo("22:00");

        var changed = manager.put(path, "\"0\"", "{\"from\":\"21:30\",\"until\":\"07:00\"}");
        assertThat(changed.body().path("version").asInt()).as(changed.text()).isEqualTo(1);
        assertThat(manager.get(path).body().path("until").asString()).isEqualTo("07:00");
        assertThat(manager.put(path, "0", "{\"from\":\"20:00\",\"until\":\"07:00\"}")
                        .status())
                .isEqualTo(412);
        assertThat(manager.put(path, "1", "{\"from\":\"20:00\",\"until\":\"7\"}")
                        .status())
                .isEqualTo(422);
        assertThat(town.technician(quarter).get(path).status()).isEqualTo(403);
    }

    private void fallsDue(String kind, Quarter quarter) {
        sql.sql("update scheduled_tasks set execution_time = now() where task_instance like :instance and not picked")
                .param("instance", kind + "|" + quarter.community() + "|%")
                .update();
    }

    /** Lets the pauses be over and the outbox be emptied, as it is every few seconds. */
    private void hurry(Quarter quarter) {
        in(quarter, "update delivery set next_try = next_try - interval '1 day' where state = 'WAITING'");
        Scope.span().run(sendAgain::run);
    }

    private void in(Quarter quarter, String statement) {
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(
                        status -> sql.sql(statement).update()));
    }

    private Browser administrator(Quarter quarter) {
        var login = "administrator-" + quarter.manager();
        accounts.grantInCommunity(
                accounts.withPassword(login, Town.PASSWORD),
                "administrator",
                quarter.company(),
                quarter.community(),
                LocalDate.of(2026, 1, 1));
        return town.browser().signIn(login, Town.PASSWORD);
    }

    private String findings(Browser administrator) {
        Scope.span().run(() -> transaction.executeWithoutResult(status -> healthRound.run()));
        return administrator.get("/api/health-report").body().path("findings").toString();
    }

    private static tools.jackson.databind.JsonNode dead(Browser manager, Quarter quarter) {
        return manager.get(at(quarter, "/dead-letters")).body().path("items");
    }

    private static int unread(Browser browser) {
        return browser.get("/api/me/messages/unread").body().path("unread").asInt(-1);
    }

    private static tools.jackson.databind.JsonNode report(Browser resident, Quarter quarter) {
        var reported =
                resident.post("/api/me/communities/" + quarter.community() + "/tickets", """
                {"space":"%s","category":"leak","description":"厨房水槽下面一直漏水","photos":[]}""".formatted(quarter.home()));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        return reported.body();
    }

    private static void take(Browser technician, Quarter quarter, String kind, String ticket, Instant when) {
        var id = UUID.randomUUID();
        var command = """
                {"id":"%s","account":"%s","device":"test","sequence":1,"previousHash":"","signature":"",
                 "deviceTime":"%s","payloadVersion":1,"kind":"ticket.%s","subject":"%s","payload":{},"blobs":[]}""".formatted(id, account(technician), when, kind, ticket);
        var taken = technician.post(at(quarter, "/commands"), command, id.toString());
        assertThat(taken.body().path("outcome").asString()).as(taken.text()).isEqualTo("applied");
    }

    private static UUID account(Browser browser) {
        return UUID.fromString(browser.get("/api/me").body().path("account").asString());
    }

    private static String at(Quarter quarter, String path) {
        return "/api/communities/" + quarter.community() + path;
    }
}
