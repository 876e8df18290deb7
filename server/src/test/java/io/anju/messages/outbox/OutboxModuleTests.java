package io.anju.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.anju.kernel.Actor;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.messages.Channel;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.testing.AnjuTest;
import io.anju.testing.Gateway;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

/** The outbox against a gateway that misbehaves. The application's own jobs are running too: nothing here may mind. */
@AnjuTest
class OutboxModuleTests extends OutboxTestBed {

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
    void noTransactionIsOpenWhileAProviderTakesItsTime() {
        var answer = new CountDownLatch(1);
        gateway.isLate(wecom, answer);
        tell(toManager("slow", Urgency.URGENT));
        try {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(gateway.requests(wecom)).hasSize(1));
            var asked = here(
                    () -> sql.sql("select now()").query(OffsetDateTime.class).single());
            await().atMost(Duration.ofSeconds(3)).until(() -> idleSince(asked) == 0);
        } finally {
            answer.countDown();
        }
        eventually(() -> assertThat(states()).containsExactly("WECOM SENT"));
    }

    /** Transactions that began before and that nobody works on. */
    private long idleSince(OffsetDateTime began) {
        return here(() -> sql.sql("""
                select count(*) from pg_stat_activity
                 where datname = current_database() and state = 'idle in transaction' and xact_start < :began
                """).param("began", began).query(Long.class).single());
    }

    @Test
    void whoSendsTakesTheConnectionsOfLongRuns() {
        tell(toManager("long", Urgency.URGENT));
        sendEverything();

        eventually(() -> assertThat(states()).containsExactly("WECOM SENT"));
        assertThat(addresses.wasAskedInALongRun(manager)).isTrue();
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
}
