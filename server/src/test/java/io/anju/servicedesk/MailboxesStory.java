package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.messages.Addressee;
import io.anju.messages.Recipient;
import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A community has two mailboxes: each is read, fails, is switched off and ends by itself, and is answered from as what it is. */
@SimulationTest
class MailboxesStory {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));

    @Autowired
    Town town;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("mailJob")
    RecurringJob job;

    @Autowired
    @Qualifier("mailWriters")
    Addressee writers;

    private Town.Quarter quarter;
    private Browser manager;
    private String desk;
    private String fees;

    @BeforeEach
    void twoMailboxesAreConnected() {
        quarter = town.promising("S15-022");
        manager = town.manager(quarter);
        desk = connected("desk");
        fees = connected("fees");
    }

    @Test
    void eachIsReadByItselfAndAnsweredFromWhereTheMailCameTo() throws Exception {
        var words = "From: wang@example.com\r\n\r\nthe very same, without an id";
        deliver("desk", words);
        deliver("fees", words);
        readMail();
        readMail();
        var mails = mails();
        assertThat(mails)
                .as("the first of each mailbox has the same number there")
                .hasSize(2);
        assertThat(mails).extracting(mail -> mail.path("mailbox").asString()).containsExactly("desk", "fees");
        assertThat(mails).extracting(this::answersComeTo).containsExactly("desk@example.com", "fees@example.com");
        deliver("fees", "From: fees@example.com\r\n\r\nours");
        deliver("desk", "From: Fees@example.com\r\n\r\nours too");
        readMail();
        assertThat(mails()).hasSize(4);
        assertThat(unanswerable())
                .as("our own mailboxes answer one another never")
                .isEqualTo(2);
    }

    @Test
    void whatFailsOrIsSwitchedOffHoldsTheOtherNotUp() throws Exception {
        assertThat(manager.put(box(desk), "1", mailbox("desk", "desk", "wrong", true))
                        .status())
                .isEqualTo(200);
        deliver("desk", mail("one"));
        deliver("fees", mail("two"));
        readMail();
        assertThat(subjects()).containsExactly("two");
        assertThat(setting(desk).path("problem").asString()).isEqualTo("refused");
        assertThat(setting(desk).has("readAt")).isFalse();
        assertThat(setting(fees).has("problem")).isFalse();
        assertThat(setting(fees).has("readAt")).isTrue();

        var off = mailbox("fees", "fees", "open sesame", false);
        assertThat(manager.put(box(fees), "1", off).status()).isEqualTo(200);
        assertThat(manager.put(box(desk), "2", mailbox("desk", "desk", "open sesame", true))
                        .status())
                .isEqualTo(200);
        deliver("fees", mail("three"));
        readMail();
        assertThat(subjects()).containsExactly("two", "one");
    }

    @Test
    void oneThatIsRemovedIsReadNoMoreAndItsMailsStay() throws Exception {
        deliver("fees", mail("before"));
        readMail();
        var answered = mails().getFirst();
        assertThat(town.technician(quarter).post(box(fees) + "/end", "").status())
                .isEqualTo(403);
        assertThat(town.manager(town.promising("S15-022"))
                        .post(box(fees) + "/end", "")
                        .status())
                .isEqualTo(404);
        assertThat(manager.post(box(fees) + "/end", "").status()).isEqualTo(204);
        assertThat(manager.post(box(fees) + "/end", "").type()).isEqualTo("urn:anju:servicedesk.no-such-mailbox");
        var again = mailbox("fees", "fees", "open sesame", true);
        assertThat(manager.put(box(fees), "2", again).status()).isEqualTo(404);
        deliver("fees", mail("after"));
        readMail();
        assertThat(subjects()).containsExactly("before");
        assertThat(mails().getFirst().path("mailbox").asString()).isEqualTo("fees");
        assertThat(answersComeTo(answered)).as("to one that is read").isEqualTo("desk@example.com");
        assertThat(settings()).hasSize(1);
        assertThat(keptPasswords()).isEqualTo(1);
        fees = connected("fees");
        assertThat(settings()).hasSize(2);
    }

    @Test
    void anAddressIsConnectedOnceAndThereAreNotTooMany() {
        var list = at(quarter, "/mailboxes");
        var twice = manager.post(list, mailbox("again", "DESK", "x", true));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.type()).isEqualTo("urn:anju:servicedesk.mailbox-is-there");
        assertThat(manager.put(box(fees), "1", mailbox("fees", "desk", "x", true))
                        .type())
                .isEqualTo("urn:anju:servicedesk.mailbox-is-there");
        assertThat(manager.post(list, mailbox(" ", "new", "x", true)).status()).isEqualTo(422);
        var other = town.promising("S15-022");
        assertThat(town.manager(other)
                        .post(at(other, "/mailboxes"), mailbox("desk", "desk", "x", true))
                        .status())
                .as("another community may")
                .isEqualTo(201);
        for (int n = 3; n <= 10; n++) {
            assertThat(manager.post(list, mailbox("m" + n, "m" + n, "x", true)).status())
                    .isEqualTo(201);
        }
        assertThat(manager.post(list, mailbox("m11", "m11", "x", true)).type())
                .isEqualTo("urn:anju:servicedesk.too-many-mailboxes");
    }

    @Test
    void manyWhoConnectOneMoreAtTheSameMomentDoNotGoBeyondTheLimit() {
        var list = at(quarter, "/mailboxes");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 16)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> manager.post(list, mailbox("at-once-" + n, "at-once-" + n, "x", true)), threads))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join).filter(answer -> answer.status() == 201))
                    .hasSize(8);
        }
        assertThat(settings()).hasSize(10);
    }

    private String connected(String login) {
        SERVER.setUser(login + "@example.com", login, "open sesame");
        var answer = manager.post(at(quarter, "/mailboxes"), mailbox(login, login, "open sesame", true));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private static String mailbox(String name, String account, String password, boolean active) {
        return """
                {"name":"%s","address":"%s@example.com","host":"127.0.0.1","port":%d,"login":"%s","password":"%s","active":%s}""".formatted(
                        name, account, SERVER.getImaps().getPort(), account.toLowerCase(Locale.ROOT), password, active);
    }

    private String box(String id) {
        return at(quarter, "/mailboxes/" + id);
    }

    private List<JsonNode> settings() {
        return manager.get(at(quarter, "/mailboxes"))
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode setting(String id) {
        return settings().stream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String mail(String subject) {
        return "From: wang@example.com\r\nSubject: %s\r\nMessage-ID: <%s>\r\n\r\nx"
                .formatted(subject, UUID.randomUUID());
    }

    private static void deliver(String login, String mail) throws MessagingException {
        var bytes = new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
        SERVER.setUser(login + "@example.com", login, "open sesame")
                .deliver(new MimeMessage(Session.getInstance(new Properties()), bytes));
    }

    private void readMail() {
        Scope.span().run(job::run);
    }

    private List<JsonNode> mails() {
        var answer = manager.get(at(quarter, "/mails?state=UNREAD"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("items").valueStream().toList();
    }

    private List<String> subjects() {
        return mails().stream().map(mail -> mail.path("subject").asString()).toList();
    }

    private String answersComeTo(JsonNode mail) {
        var writer = Recipient.writer(UUID.fromString(mail.path("id").asString()));
        return String.valueOf(Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> writers.find(writer)
                        .orElseThrow()
                        .addresses()
                        .getFirst()
                        .replyTo()));
    }

    private int unanswerable() {
        return counted("select count(*) from desk_mail where community = ? and not answerable");
    }

    private int keptPasswords() {
        return counted("select count(password) from desk_mailbox where community = ?");
    }

    private int counted(String query) {
        return Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> sql.sql(query)
                        .param(quarter.community())
                        .query(Integer.class)
                        .single()));
    }
}
