package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Gateway;
import io.anju.testing.Mailbox;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever asks for a home, is let into one or out of it, is told: in the inbox, and where they are reached. */
@AnjuTest
class HomeNewsStory {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Town town;

    @Autowired
    @Qualifier("sendAgain")
    RecurringJob sendAgain;

    @Autowired
    TransactionTemplate transaction;

    @Value("${anju.data}")
    Path data;

    private final Gateway gateway = Gateway.shared();
    private final String openid = "wx-" + UUID.randomUUID();
    private Quarter quarter;
    private Browser manager;

    @BeforeEach
    void aCommunityThatNeverSleeps() {
        quarter = town.promising("S09-021");
        manager = town.manager(quarter);
        assertThat(manager.put(desk("/quiet-hours"), "\"0\"", "{\"from\":\"00:00\",\"until\":\"00:00\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theAskerLearnsByWeChatThatTheHomeIsTheirs() {
        var asker = town.byPhone(phone());
        linkWeChat(asker);
        var request = ask(asker);
        assertThat(manager.post(
                                desk("/home-requests/" + request + "/approve"),
                                "{\"space\":\"%s\",\"relation\":\"TENANT\"}".formatted(quarter.home()))
                        .status())
                .isEqualTo(204);

        awaitDelivery(openid);
        var told = inbox(asker).get(0);
        assertThat(told.path("title").asString()).isEqualTo("住房已确认：3号楼2单元1102");
        assertThat(told.path("about").asString()).isEqualTo(request);
        assertThat(inbox(asker)).hasSize(1);
    }

    @Test
    void whoIsRefusedLearnsWhyAlthoughTheyLiveNowhereHere() {
        var phone = phone();
        var asker = town.byPhone(phone);
        var request = ask(asker);
        manager.post(desk("/home-requests/" + request + "/refuse"), "{\"reason\":\"证件姓名不符\"}");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            hurry();
            assertThat(Files.readString(data.resolve("messages.log"))).contains("SMS " + phone, "证件姓名不符");
        });
        assertThat(asker.get("/api/me").body().path("homes")).isEmpty();
        var told = inbox(asker).get(0);
        assertThat(told.path("text").asString()).contains("3栋二单元 1102", "证件姓名不符");
        assertThat(unread(asker)).isEqualTo(1);
        var read = "{\"messages\":[\"" + told.path("id").asString() + "\"]}";
        assertThat(asker.post(mine("/messages/read-marks"), read).status()).isEqualTo(204);
        assertThat(unread(asker)).isZero();
        assertThat(town.byPhone(phone())
                        .post(mine("/messages/read-marks"), read)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsLetInIsToldAndToldAgainWhenItEnds() {
        var phone = phone();
        var daughter = town.byPhone(phone);
        var owner = town.resident(quarter);
        var person = letIn(owner, "女儿", phone);
        assertThat(inbox(daughter).get(0).path("text").asString()).contains("程女士", "3号楼2单元1102");

        assertThat(owner.post(home("/people/" + person + "/end"), "").status()).isEqualTo(204);
        assertThat(daughter.get("/api/me").body().path("homes")).isEmpty();
        assertThat(inbox(daughter)).hasSize(1);
        assertThat(inbox(daughter).get(0).path("title").asString()).isEqualTo("您已不再登记在3号楼2单元1102");
        assertThat(unread(owner)).isZero();
    }

    @Test
    void whoLeavesByThemselvesKnowsItButTheirGuestsAreTold() {
        var owner = town.resident(quarter);
        var tenantPhone = phone();
        var tenant = town.byPhone(tenantPhone);
        owner.post(home("/people"), """
                {"name":"租客","phone":"%s","relation":"TENANT","rights":["MANAGE_PEOPLE"]}""".formatted(tenantPhone));
        var guestPhone = phone();
        var guest = town.byPhone(guestPhone);
        letIn(tenant, "朋友", guestPhone);
        var own = tenant.get(home("/people"))
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asString();

        assertThat(tenant.post(home("/people/" + own + "/end"), "").status()).isEqualTo(204);
        assertThat(inbox(tenant)).isEmpty();
        assertThat(inbox(guest).get(0).path("title").asString()).contains("不再登记");
    }

    @Test
    void whoHasNoAccountYetLearnsByTextThatTheyWereLetIn() {
        var phone = phone();
        letIn(town.resident(quarter), "外婆", phone);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            hurry();
            assertThat(Files.readString(data.resolve("messages.log"))).contains("SMS " + phone, "您已加入");
        });
    }

    @Test
    void unlinkedAddressesAreNoneFromThenOnAndTheNextOneCounts() {
        var phone = phone();
        var guest = town.byPhone(phone);
        linkWeChat(guest);
        var owner = town.resident(quarter);
        letIn(owner, "姐姐", phone);
        awaitDelivery(openid);
        assertThat(sentTo("SMS " + phone)).isZero();

        var link = guest.get("/api/me/links")
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        assertThat(guest.post("/api/me/links/" + link + "/end", "").status()).isEqualTo(204);
        var address = "sister-" + UUID.randomUUID() + "@example.com";
        Mailbox.prove(guest, address, data);
        var again = owner.get(home("/people"))
                .body()
                .path("items")
                .get(1)
                .path("id")
                .asString();
        owner.post(home("/people/" + again + "/end"), "");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            hurry();
            assertThat(sentTo("SMS " + phone)).isEqualTo(1);
        });
        assertThat(gateway.deliveries(openid)).isEqualTo(1);
        assertThat(sentTo("EMAIL " + address))
                .as("the code only: one channel that works is enough")
                .isEqualTo(1);
    }

    private String letIn(Browser host, String name, String phone) {
        var added = host.post(home("/people"), """
                {"name":"%s","phone":"%s","relation":"HOUSEHOLD","rights":[]}""".formatted(name, phone));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.body().path("id").asString();
    }

    private String ask(Browser asker) {
        var asked =
                asker.post(mine("/home-requests"), "{\"name\":\"王五\",\"home\":\"3栋二单元 1102\",\"relation\":\"TENANT\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return asked.body().path("id").asString();
    }

    private void linkWeChat(Browser browser) {
        var page = browser.redirectOf("/api/sign-in/oauth/wechat?link=true&to=/m/me");
        browser.redirectOf(browser.redirectOf(page.replace("/authorize?", "/allow?subject=" + openid + "&")));
        assertThat(browser.get("/api/me/links").body().path("items")).hasSize(1);
    }

    private void awaitDelivery(String to) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            hurry();
            assertThat(gateway.deliveries(to)).isEqualTo(1);
        });
    }

    private long sentTo(String beginning) {
        if (Files.notExists(data.resolve("messages.log"))) {
            return 0;
        }
        try (var lines = Files.lines(data.resolve("messages.log"))) {
            return lines.filter(line -> line.startsWith(beginning)).count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As every few seconds. */
    private void hurry() {
        Scope.span().run(() -> transaction.executeWithoutResult(status -> sendAgain.run()));
    }

    private static tools.jackson.databind.JsonNode inbox(Browser browser) {
        return browser.get("/api/me/messages").body().path("items");
    }

    private static int unread(Browser browser) {
        return browser.get("/api/me/messages/unread").body().path("unread").asInt(-1);
    }

    private String home(String path) {
        return mine("/homes/" + quarter.home() + path);
    }

    private String mine(String path) {
        return "/api/me/communities/" + quarter.community() + path;
    }

    private String desk(String path) {
        return "/api/communities/" + quarter.community() + path;
    }

    private static String phone() {
        return "1990071%04d".formatted(COUNT.incrementAndGet());
    }
}
