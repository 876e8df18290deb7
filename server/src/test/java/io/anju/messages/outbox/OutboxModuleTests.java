package io.anju.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.messages.Channel;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.testing.AddressBook;
import io.anju.testing.AnjuTest;
import io.anju.testing.Gateway;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox against a gateway that misbehaves. The application's own jobs are running too: nothing here may mind. */
@AnjuTest
class OutboxModuleTests {

    private static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    @Autowired
    Town town;

    @Autowired
    AddressBook addresses;

    @Autowired
    Messages messages;

    @Autowired
    Sending sending;

    @Autowired
    Outbox outbox;

    @Autowired
    Results results;

    @Autowired
    CommunityQuiet quiet;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private final Gateway gateway = Gateway.shared();
    private Quarter quarter;
    private UUID manager;
    private UUID resident;
    private String wecom;
    private String openid;

    @BeforeEach
    void aQuarterThatIsNeverQuiet() {
        quarter = town.promising("S09-021");
        manager = account(town.manager(quarter));
        resident = account(town.resident(quarter));
        wecom = "wecom-" + manager;
        openid = "openid-" + resident;
        addresses.add(manager, Channel.WECOM, wecom);
        addresses.add(resident, Channel.WECHAT, openid);
        here(() -> quiet.change(NONE, 0));
    }

    @Test
    void dispatchersThatRunAtTheSameTimeNeverSendTwice() {
        here(() -> {
            for (int n = 0; n < 60; n++) {
                messages.tell(toManager("at-once-" + n, Urgency.URGENT));
            }
            return true;
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int node = 0; node < 4; node++) {
                threads.execute(this::sendEverything);
            }
        }
        sendEverything();

        eventually(() -> assertThat(states()).hasSize(60).containsOnly("WECOM SENT"));
        assertThat(gateway.requests(wecom)).hasSize(60);
        assertThat(gateway.deliveries(wecom)).isEqualTo(60);
    }

    @Test
    void whatADeadNodeHadClaimedIsSentByAnotherWhenTheLeaseEndsUnderTheSameReference() {
        gateway.saysAlways(wecom, 503);
        tell(toManager("lease", Urgency.URGENT));
        sendEverything();
        eventually(() -> assertThat(waitingAfter(1)).isTrue());
        var first = gateway.requests(wecom).getFirst().key();
        var claimed = here(() -> {
            hurry();
            return outbox.claim(quarter.community(), Set.of(Channel.WECOM), 1);
        });
        assertThat(claimed).hasSize(1);
        assertThat(claim()).isEmpty();
        gateway.works(wecom);

        hurry();
        sendEverything();

        eventually(() -> assertThat(states()).containsExactly("WECOM SENT"));
        assertThat(gateway.requests(wecom)).extracting(Gateway.Request::key).containsOnly(first);
        assertThat(gateway.deliveries(wecom)).isEqualTo(1);
        results.failed(claimed.getFirst(), "too late");
        assertThat(states()).containsExactly("WECOM SENT");
    }

    @Test
    void whoDoesNotFollowTheServiceAccountGetsAnSmsAndElsePaperThatTheDeskHandsOver() {
        gateway.saysAlways(openid, 422);
        tell(toResident("paper"));
        sendEverything();
        eventually(() -> assertThat(states()).containsExactly("WECHAT GIVEN_UP", "SMS SENT", "PAPER HELD"));

        here(() -> {
            results.giveUp(delivery(Channel.SMS), "no-such-number");
            return true;
        });
        assertThat(states()).containsExactly("WECHAT GIVEN_UP", "SMS GIVEN_UP", "PAPER WAITING");

        var desk = town.manager(quarter);
        var slip = desk.get(at("/paper-messages")).body().path("items").get(0);
        assertThat(slip.path("address").asString()).isEqualTo("3号楼2单元1102 程女士");
        assertThat(slip.path("text").asString()).contains("QH-7");
        var handling = at("/paper-messages/" + slip.path("id").asString() + "/handling");
        assertThat(desk.post(handling, "{\"how\":\"eaten\"}").status()).isEqualTo(422);
        assertThat(desk.post(handling, "{\"how\":\"handed_over\"}").status()).isEqualTo(204);
        assertThat(desk.post(handling, "{\"how\":\"put_up\"}").type()).isEqualTo("urn:anju:messages.no-such-paper");
        assertThat(desk.get(at("/paper-messages")).body().path("items")).isEmpty();
        var done = desk.get(at("/paper-messages/handled")).body().path("items").get(0);
        assertThat(done.path("title").asString())
                .as("%s", done)
                .isEqualTo(slip.path("title").asString());
        assertThat(done.path("handling").asString()).isEqualTo("handed_over");
        assertThat(town.technician(quarter).get(at("/paper-messages")).status()).isEqualTo(403);
    }

    @Test
    void anAnswerThatReachesNobodyIsEnoughInTheInbox() {
        gateway.saysAlways(openid, 422);
        tell(new NewMessage(
                "servicedesk.finished",
                Recipient.resident(resident),
                Map.of("number", "QH-7"),
                Urgency.ANSWER,
                about(),
                "answer"));
        sendEverything();

        eventually(() -> assertThat(states()).containsExactly("WECHAT GIVEN_UP"));
    }

    @Test
    void inTheQuietHoursOnlyWhatIsUrgentGoesOut() {
        var now = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalTime();
        here(() -> quiet.change(new QuietHours(now.minusHours(2), now.plusHours(2)), 1));
        tell(toManager("night", Urgency.NORMAL));
        tell(toManager("fire", Urgency.URGENT));
        hurry();
        here(() -> sql.sql("update delivery set not_before = :now")
                .param("now", Outbox.utc(clock.instant()))
                .update());
        sendEverything();
        eventually(() -> assertThat(states()).containsExactlyInAnyOrder("WECOM WAITING", "WECOM SENT"));

        here(() -> quiet.change(NONE, 2));
        sendEverything();
        eventually(() -> assertThat(states()).containsOnly("WECOM SENT"));
    }

    @Test
    void theFirstAttemptWaitsForTheEndOfTheQuietHours() {
        var zone = ZoneId.of("Asia/Shanghai");
        var hours = new QuietHours(
                clock.instant().atZone(zone).toLocalTime().minusHours(2),
                clock.instant().atZone(zone).toLocalTime().plusHours(2));
        here(() -> quiet.change(hours, 1));
        tell(toManager("night", Urgency.NORMAL));

        assertThat(claim()).isEmpty();
        assertThat(here(() -> sql.sql("select bool_and(not_before > :soon) from delivery")
                        .param("soon", Outbox.utc(clock.instant().plusSeconds(3600)))
                        .query(Boolean.class)
                        .single()))
                .isTrue();
    }

    @Test
    void theSameIsToldOnceAndNobodyOutsideTheCommunityAtAll() {
        var other = town.promising("S09-021");
        var stranger = account(town.manager(other));
        tell(toManager("once", Urgency.URGENT));
        tell(toManager("once", Urgency.URGENT));
        tell(new NewMessage(
                "servicedesk.finished",
                Recipient.staff(stranger),
                Map.of("number", "QH-7"),
                Urgency.URGENT,
                about(),
                "once"));
        tell(new NewMessage(
                "servicedesk.finished",
                Recipient.party(Ids.next()),
                Map.of("number", "QH-7"),
                Urgency.URGENT,
                about(),
                "once"));

        assertThat(messagesKept()).isEqualTo(1);
    }

    @Test
    void whoLeftBeforeItWasSentGetsNothingMore() {
        gateway.saysAlways(wecom, 503);
        tell(toManager("left", Urgency.URGENT));
        sendEverything();
        eventually(() -> assertThat(waitingAfter(1)).isTrue());
        sql.sql("update access_grant set until = since where account = :account")
                .param("account", manager)
                .update();
        var before = gateway.requests(wecom).size();

        hurry();
        sendEverything();

        eventually(() -> assertThat(states()).containsExactly("WECOM WITHDRAWN"));
        assertThat(gateway.requests(wecom)).hasSize(before);
    }

    @Test
    void aMessageWithAGapIsRefusedWithAllThatGoesWithItAndSoIsOneOutsideATransaction() {
        var gap = new NewMessage(
                "servicedesk.finished", Recipient.staff(manager), Map.of(), Urgency.URGENT, about(), "gap");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> here(() -> {
                    messages.tell(toManager("with-it", Urgency.URGENT));
                    messages.tell(gap);
                    return true;
                }));
        assertThat(messagesKept()).isZero();
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> Scope.of(quarter.community(), Actor.NOBODY)
                        .run(() -> messages.tell(toManager("no", Urgency.URGENT))));
    }

    @Test
    void aReceiptCountsOnceAndOnlySigned() {
        tell(toResident("receipt"));
        sendEverything();
        eventually(() -> assertThat(states()).containsExactly("WECHAT SENT", "SMS HELD", "PAPER HELD"));
        var reference = gateway.requests(openid).getFirst().key();
        var failed = "{\"reference\":\"%s\",\"state\":\"failed\",\"reason\":\"unfollowed\"}".formatted(reference);
        var delivered = "{\"reference\":\"%s\",\"state\":\"delivered\"}".formatted(reference);
        var hook = town.browser();

        assertThat(hook.receipt("wechat", failed, 0, "x").status()).isEqualTo(401);
        assertThat(hook.receipt("wechat", failed, 600, "old").status()).isEqualTo(401);
        assertThat(hook.receipt("sms", failed, 0, "unset").status()).isEqualTo(401);
        assertThat(states()).containsExactly("WECHAT SENT", "SMS HELD", "PAPER HELD");
        var nonce = Ids.next().toString();
        assertThat(hook.receipt("wechat", failed, 0, nonce).status()).isEqualTo(204);
        assertThat(hook.receipt("wechat", failed, 0, nonce).type()).isEqualTo("urn:anju:messages.receipt-replayed");
        assertThat(states().getFirst()).isEqualTo("WECHAT GIVEN_UP");
        assertThat(hook.receipt("wechat", delivered, 0, Ids.next().toString()).status())
                .isEqualTo(204);
        assertThat(states().getFirst()).isEqualTo("WECHAT GIVEN_UP");
        assertThat(hook.receipt("wechat", "{}", 0, Ids.next().toString()).type())
                .isEqualTo("urn:anju:messages.receipt-unreadable");
    }

    /** The application's own jobs may be in the middle of it. */
    private static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        await().untilAsserted(assertion);
    }

    /** Whether the one delivery has failed that often and waits for its next try. */
    private boolean waitingAfter(int attempts) {
        return here(() ->
                sql.sql("""
                select state = 'WAITING' and attempts = :attempts and problem = 'http-503' from delivery
                """).param("attempts", attempts).query(Boolean.class).single());
    }

    private void sendEverything() {
        for (var some = claim(); !some.isEmpty(); some = claim()) {
            sending.send(some);
        }
    }

    private List<Delivery> claim() {
        return sending.claim(quarter.community(), 7);
    }

    /** Lets the pauses and leases of the community be over. */
    private void hurry() {
        here(() -> sql.sql("update delivery set next_try = next_try - interval '1 day' where state = 'WAITING'")
                .update());
    }

    private Delivery delivery(Channel channel) {
        return sql.sql("select " + Delivery.COLUMNS + " from delivery d where d.channel = :channel")
                .param("channel", channel.name())
                .query((row, n) -> Delivery.of(row))
                .single();
    }

    private List<String> states() {
        return new ArrayList<>(here(() -> sql.sql("select channel || ' ' || state from delivery order by message, step")
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list()));
    }

    private long messagesKept() {
        return here(
                () -> sql.sql("select count(*) from message").query(Long.class).single());
    }

    private void tell(NewMessage message) {
        here(() -> {
            messages.tell(message);
            return true;
        });
    }

    private NewMessage toManager(String dedup, Urgency urgency) {
        return new NewMessage(
                "servicedesk.finished", Recipient.staff(manager), Map.of("number", "QH-7"), urgency, about(), dedup);
    }

    private NewMessage toResident(String dedup) {
        return new NewMessage(
                "servicedesk.finished",
                Recipient.resident(resident),
                Map.of("number", "QH-7"),
                Urgency.NORMAL,
                about(),
                dedup);
    }

    private static NewMessage.About about() {
        return new NewMessage.About(Ids.next(), "/m/");
    }

    private static UUID account(io.anju.testing.Browser browser) {
        return UUID.fromString(browser.get("/api/me").body().path("account").asString());
    }

    private String at(String path) {
        return "/api/communities/" + quarter.community() + path;
    }

    private <T> T here(Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                Scope.of(quarter.community(), Actor.NOBODY).get(() -> transaction.execute(status -> work.get())));
    }
}
