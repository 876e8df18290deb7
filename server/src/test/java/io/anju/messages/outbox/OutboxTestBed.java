package io.anju.messages.outbox;

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
import io.anju.testing.Gateway;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A community with a manager and a resident whom a gateway reaches. The application's own jobs are running too: nothing here may mind. */
abstract class OutboxTestBed {

    static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

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

    final Gateway gateway = Gateway.shared();
    Quarter quarter;
    UUID manager;
    UUID resident;
    String wecom;
    String openid;

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

    /** The application's own jobs may be in the middle of it. */
    static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        await().untilAsserted(assertion);
    }

    /** Whether the one delivery has failed that often and waits for its next try. */
    boolean waitingAfter(int attempts) {
        return here(() ->
                sql.sql("""
                select state = 'WAITING' and attempts = :attempts and problem = 'http-503' from delivery
                """).param("attempts", attempts).query(Boolean.class).single());
    }

    void sendEverything() {
        for (var some = claim(); !some.isEmpty(); some = claim()) {
            sending.send(some);
        }
    }

    List<Delivery> claim() {
        return sending.claim(quarter.community(), 7);
    }

    /** Lets the pauses and leases of the community be over. */
    void hurry() {
        here(() -> sql.sql("update delivery set next_try = next_try - interval '1 day' where state = 'WAITING'")
                .update());
    }

    Delivery delivery(Channel channel) {
        return sql.sql("select " + Delivery.COLUMNS + " from delivery d where d.channel = :channel")
                .param("channel", channel.name())
                .query((row, n) -> Delivery.of(row))
                .single();
    }

    List<String> states() {
        return new ArrayList<>(here(() -> sql.sql("select channel || ' ' || state from delivery order by message, step")
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list()));
    }

    long messagesKept() {
        return here(
                () -> sql.sql("select count(*) from message").query(Long.class).single());
    }

    void tell(NewMessage message) {
        here(() -> {
            messages.tell(message);
            return true;
        });
    }

    NewMessage toManager(String dedup, Urgency urgency) {
        return new NewMessage(
                "servicedesk.finished", Recipient.staff(manager), Map.of("number", "QH-7"), urgency, about(), dedup);
    }

    NewMessage toResident(String dedup) {
        return new NewMessage(
                "servicedesk.finished",
                Recipient.resident(resident),
                Map.of("number", "QH-7"),
                Urgency.NORMAL,
                about(),
                dedup);
    }

    static NewMessage.About about() {
        return new NewMessage.About(Ids.next(), "/m/");
    }

    static UUID account(io.anju.testing.Browser browser) {
        return UUID.fromString(browser.get("/api/me").body().path("account").asString());
    }

    String at(String path) {
        return "/api/communities/" + quarter.community() + path;
    }

    <T> T here(Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                Scope.of(quarter.community(), Actor.NOBODY).get(() -> transaction.execute(status -> work.get())));
    }
}
