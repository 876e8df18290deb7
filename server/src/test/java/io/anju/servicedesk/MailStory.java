package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.anju.identity.Accounts;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Somebody writes an e-mail: it lies unread at the desk once, becomes a ticket, and nothing that machines send is answered. */
@SimulationTest
class MailStory {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    Accounts accounts;

    @Autowired
    Town town;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("mailJob")
    RecurringJob job;

    @Value("${anju.data}")
    Path data;

    private Town.Quarter quarter;
    private Browser manager;
    private String writer;
    private String box;

    @BeforeEach
    void aMailboxIsConnected() {
        quarter = town.promising("S15-022");
        manager = town.manager(quarter);
        writer = "wang-" + UUID.randomUUID() + "@example.com";
        SERVER.setUser("desk@example.com", "desk", "open sesame");
        var connected = manager.post(at(quarter, "/mailboxes"), mailbox("open sesame"));
        assertThat(connected.status()).as(connected.text()).isEqualTo(201);
        assertThat(connected.text()).doesNotContain("sesame");
        box = connected.body().path("id").asString();
    }

    @Test
    void aMailIsTakenInOnceBecomesATicketAndIsAcknowledgedOnce() throws Exception {
        var photo = PhotoStory.photo();
        deliver(writer, "厨房漏水", "<1-" + writer + ">", photo);
        readMail();
        readMail();
        readAnewFromTheBeginning();
        var mails = mails("UNREAD");
        assertThat(mails)
                .as("the same mail under another place is known by its mark")
                .hasSize(1);
        var mail = mails.getFirst();
        assertThat(mail.path("from").asString()).isEqualTo("王女士");
        assertThat(mail.path("photos").asInt()).isEqualTo(1);
        var letter = manager.get(at(quarter, "/mails/" + mail.path("id").asString()));
        assertThat(letter.text()).contains("水槽下面一直漏", "w***@example.com").doesNotContain(writer);
        var hash = letter.body().path("photos").get(0).asString();
        assertThat(manager.get(at(quarter, "/files/" + hash)).status()).isEqualTo(200);
        assertThat(town.technician(quarter)
                        .get(at(quarter, "/mails?state=UNREAD"))
                        .status())
                .isEqualTo(403);

        var wanted = """
                {"space":"%s","channel":"EMAIL","category":"complaint","description":"水槽下面一直漏","photos":["%s"],"mail":"%s"}""".formatted(quarter.home(), hash, mail.path("id").asString());
        var ticket = manager.post(at(quarter, "/tickets"), wanted);
        assertThat(ticket.status()).as(ticket.text()).isEqualTo(201);
        var summary = ticket.body();
        assertThat(summary.path("channel").asString()).isEqualTo("EMAIL");
        assertThat(Instant.parse(summary.path("reportedAt").asString()))
                .isEqualTo(Instant.parse(mail.path("arrivedAt").asString()));
        assertThat(manager.post(at(quarter, "/tickets"), wanted).type())
                .isEqualTo("urn:anju:servicedesk.mail-handled-already");
        var origin = manager.get(at(quarter, "/tickets/" + summary.path("id").asString() + "/origin"));
        assertThat(origin.text()).contains("w***@example.com");

        var number = summary.path("number").asString();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sentTo(writer)).hasSize(1));
        assertThat(sentTo(writer).getFirst()).contains("已收到您的来信，工单 " + number, "负责到底");
        assertThat(mails("UNREAD")).isEmpty();
        assertThat(mails("TICKET").getFirst().path("ticketNumber").asString()).isEqualTo(number);
    }

    @Test
    void aReplyJoinsItsTicketAndAStrangersWaitsForTheDesk() throws Exception {
        deliver(writer, "物业费问题", "<2-" + writer + ">", null);
        readMail();
        var ticket = opened(mails("UNREAD").getFirst());
        var number = ticket.path("number").asString();
        var path = at(quarter, "/tickets/" + ticket.path("id").asString());

        deliver(writer, "Re: 已收到您的来信，工单 " + number.toLowerCase(Locale.ROOT), "<3-" + writer + ">", null);
        readMail();
        assertThat(mails("UNREAD")).isEmpty();
        assertThat(mails("JOINED")).hasSize(1);
        assertThat(manager.get(path).text()).contains("servicedesk.mail-joined", "来信补充");

        var stranger = "stranger-" + writer;
        deliver(stranger, "关于 " + number, "<4-" + writer + ">", null);
        readMail();
        var strange = mails("UNREAD").getFirst();
        var letter = at(quarter, "/mails/" + strange.path("id").asString());
        assertThat(manager.get(letter).body().path("refersTo").path("number").asString())
                .isEqualTo(number);
        var joined = manager.post(
                letter + "/joined",
                "{\"ticket\":\"%s\"}".formatted(ticket.path("id").asString()));
        assertThat(joined.body().path("line").path("state").asString())
                .as(joined.text())
                .isEqualTo("JOINED");
        deliver("second-" + writer, "x", "<9-" + writer + ">", null);
        readMail();
        opened(mails("UNREAD").getFirst());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sentTo("second-" + writer)).hasSize(1));
        assertThat(sentTo(stranger)).isEmpty();
    }

    @Test
    void whatAMachineSentIsKeptAndNotAnswered() throws Exception {
        raw("From: %s\r\nAuto-Submitted: auto-replied\r\nSubject: away\r\n\r\nI am away".formatted(writer));
        readMail();
        var mail = mails("UNREAD").getFirst();
        assertThat(mail.path("notes").toString()).contains("AUTOMATIC");
        opened(mail);
        deliver("second-" + writer, "x", "<5-" + writer + ">", null);
        readMail();
        opened(mails("UNREAD").getFirst());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sentTo("second-" + writer)).hasSize(1));
        assertThat(sentTo(writer)).isEmpty();
    }

    @Test
    void brokenMailsDoNoHarmAndAreAllThere() throws Exception {
        raw("");
        raw("From: <script>alert(1)</script>\r\nContent-Type: ;;;\r\n\r\n\u0000");
        raw("From: a@example.com\r\nContent-Type: text/plain; charset=x-none\r\n\r\nx");
        raw("From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n");
        raw("From: a@example.com\r\nSubject: large\r\n\r\n" + ("x".repeat(998) + "\r\n").repeat(26_000));
        deliver(writer, "还在", "<6-" + writer + ">", null);
        readMail();
        var mails = mails("UNREAD");
        assertThat(mails).hasSize(6);
        assertThat(mails.get(4).path("notes").toString()).contains("TOO_LARGE");
        assertThat(mails.get(4).path("subject").asString()).isEqualTo("large");
        assertThat(mails.get(5).path("subject").asString()).isEqualTo("还在");
        var setting = manager.get(at(quarter, "/mailboxes")).body();
        assertThat(setting.at("/items/0/problem").isMissingNode())
                .as(setting.toString())
                .isTrue();
    }

    @Test
    void whoeverWroteIsKnownByTheAddressAndSpamIsPutAsideForAReason() throws Exception {
        var party = manager.get(at(quarter, "/spaces/" + quarter.home() + "/room"))
                .body()
                .path("people")
                .get(0)
                .path("party")
                .asString();
        manager.post(
                at(quarter, "/parties/" + party + "/contacts"),
                "{\"kind\":\"EMAIL\",\"value\":\"%s\",\"note\":\"\"}".formatted(writer.toUpperCase(Locale.ROOT)));
        deliver(writer, "广告", "<7-" + writer + ">", null);
        readMail();
        var path = at(quarter, "/mails/" + mails("UNREAD").getFirst().path("id").asString());
        var known = manager.get(path).body().path("writer");
        assertThat(known.path("party").asString()).isEqualTo(party);
        assertThat(known.path("homes").get(0).path("space").asString())
                .isEqualTo(quarter.home().toString());

        assertThat(manager.post(path + "/aside", "{\"reason\":\" \"}").status()).isEqualTo(422);
        assertThat(manager.post(path + "/aside", "{\"reason\":\"广告\"}").status())
                .isEqualTo(200);
        assertThat(mails("ASIDE").getFirst().path("reason").asString()).isEqualTo("广告");
        assertThat(manager.post(path + "/aside", "{\"reason\":\"广告\"}").type())
                .isEqualTo("urn:anju:servicedesk.mail-handled-already");
        assertThat(manager.post(path + "/return", "{}").status()).isEqualTo(200);
        assertThat(mails("UNREAD")).hasSize(1);
        assertThat(manager.post(path + "/return", "{}").type()).isEqualTo("urn:anju:servicedesk.mail-not-aside");
    }

    @Test
    void whatLiesUnreadIsTold() throws Exception {
        deliver(writer, "没人看", "<8-" + writer + ">", null);
        readMail();
        var today = frontDesk().get(at(quarter, "/today")).body();
        assertThat(today.path("parts")
                        .valueStream()
                        .filter(part -> part.path("section").asString().equals("MAILS"))
                        .map(part -> part.path("count").asInt()
                                + part.at("/lines/0/detail").asString()))
                .containsExactly("1没人看");
        var now = Instant.parse(
                town.browser().get("/api/clock").body().path("now").asString());
        moveClock(now.plus(Duration.ofMinutes(31)));
        manager = town.manager(quarter);
        assertThat(manager.get("/api/me/messages").text())
                .contains("来信还没处理：没人看")
                .doesNotContain("来信超时");
        moveClock(now.plus(Duration.ofMinutes(121)));
        manager = town.manager(quarter);
        assertThat(manager.get("/api/me/messages").text()).contains("来信超时未处理：没人看", "已经 2 小时没有人处理");
    }

    @Test
    void whatWasTakenBackIsToldOfAgainFromThenOn() throws Exception {
        var subject = "放回 " + writer;
        deliver(writer, subject, "<10-" + writer + ">", null);
        readMail();
        var mail = at(quarter, "/mails/" + mails("UNREAD").getFirst().path("id").asString());
        putAside(mail);
        var now = Instant.parse(
                town.browser().get("/api/clock").body().path("now").asString());
        moveClock(now.plus(Duration.ofMinutes(20)));
        manager = town.manager(quarter);
        takeBack(mail);
        moveClock(now.plus(Duration.ofMinutes(31)));
        assertThat(timesTold(subject)).as("half an hour after it came").isZero();
        moveClock(now.plus(Duration.ofMinutes(52)));
        assertThat(timesTold(subject))
                .as("half an hour after it was taken back")
                .isOne();
        putAside(mail);
        takeBack(mail);
        moveClock(now.plus(Duration.ofMinutes(85)));
        assertThat(timesTold(subject)).as("taken back again").isEqualTo(2);
    }

    private Browser frontDesk() {
        var login = "front-desk-" + quarter.community();
        accounts.grantInCommunity(
                accounts.withPassword(login, Town.PASSWORD),
                "front_desk",
                quarter.company(),
                quarter.community(),
                SINCE);
        return town.browser().signIn(login, Town.PASSWORD);
    }

    private void putAside(String mail) {
        var aside = manager.post(mail + "/aside", "{\"reason\":\"广告\"}");
        assertThat(aside.status()).as(aside.text()).isEqualTo(200);
    }

    private void takeBack(String mail) {
        var back = manager.post(mail + "/return", "{}");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
    }

    private int timesTold(String subject) {
        manager = town.manager(quarter);
        var told = manager.get("/api/me/messages").text();
        return told.split(Pattern.quote("来信还没处理：" + subject), -1).length - 1;
    }

    @Test
    void aPasswordThatCannotBeOpenedKeepsNoOtherMailboxFromBeingRead() throws Exception {
        var other = town.promising("S15-022");
        var theirs = town.manager(other);
        assertThat(theirs.post(at(other, "/mailboxes"), mailbox("open sesame")).status())
                .isEqualTo(201);
        Scope.of(other.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(
                        status -> sql.sql("update desk_mailbox set password = '\\x01' where community = ?")
                                .param(other.community())
                                .update()));
        deliver(writer, "还收得到", "<11-" + writer + ">", null);
        readMail();
        assertThat(mails("UNREAD")).hasSize(1);
        assertThat(theirs.get(at(other, "/mailboxes"))
                        .body()
                        .at("/items/0/problem")
                        .asString())
                .isEqualTo("error");
    }

    @Test
    void aMailboxThatCannotBeReadSaysWhyAndItsPasswordIsNeverShown() {
        var list = at(quarter, "/mailboxes");
        var path = list + "/" + box;
        assertThat(manager.put(path, "7", mailbox("other")).status()).isEqualTo(412);
        assertThat(manager.put(path, "1", mailbox("wrong")).text()).doesNotContain("wrong");
        readMail();
        var setting = manager.get(list);
        assertThat(setting.body().at("/items/0/problem").asString()).isEqualTo("refused");
        assertThat(setting.text()).doesNotContain("wrong");
        assertThat(town.technician(quarter).get(list).status()).isEqualTo(403);
        var history = manager.get(at(quarter, "/history?table=desk_mailbox&key=" + box));
        assertThat(history.text()).contains("UPDATE").doesNotContain("wrong", "sesame");
        var inside = manager.put(path, "2", mailbox("x").replace("127.0.0.1", "10.0.0.7"));
        assertThat(inside.type()).isEqualTo("urn:anju:servicedesk.mailbox-host-unknown");
        var other = town.promising("S15-022");
        assertThat(town.manager(other)
                        .post(at(other, "/mailboxes"), mailbox("x").replace("\"password\":\"x\",", ""))
                        .type())
                .isEqualTo("urn:anju:servicedesk.mailbox-password-missing");
    }

    private String mailbox(String password) {
        return """
                {"name":"客服","address":"desk@example.com","host":"127.0.0.1","port":%d,"login":"desk","password":"%s","active":true}""".formatted(SERVER.getImaps().getPort(), password);
    }

    /** As after a kill, or under other UIDs: a mailbox that is connected again is read from the beginning. */
    private void readAnewFromTheBeginning() {
        var off = mailbox("open sesame").replace("\"active\":true", "\"active\":false");
        var path = at(quarter, "/mailboxes/" + box);
        assertThat(manager.put(path, "1", off).status()).isEqualTo(200);
        assertThat(manager.put(path, "2", mailbox("open sesame")).status()).isEqualTo(200);
        readMail();
    }

    private void readMail() {
        Scope.span().run(job::run);
    }

    private List<JsonNode> mails(String state) {
        var answer = manager.get(at(quarter, "/mails?state=" + state));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("items").valueStream().toList();
    }

    private JsonNode opened(JsonNode mail) {
        var ticket = manager.post(at(quarter, "/tickets"), """
                {"space":"%s","channel":"EMAIL","category":"complaint","description":"来信","mail":"%s"}""".formatted(
                        quarter.home(), mail.path("id").asString()));
        assertThat(ticket.status()).as(ticket.text()).isEqualTo(201);
        return ticket.body();
    }

    private List<String> sentTo(String address) throws IOException {
        var log = data.resolve("messages.log");
        if (Files.notExists(log)) {
            return List.of();
        }
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("EMAIL " + address + " "))
                .toList();
    }

    private void deliver(String from, String subject, String messageId, byte @Nullable [] photo)
            throws MessagingException {
        var head = """
                From: =?UTF-8?B?%s?= <%s>
                To: desk@example.com
                Subject: =?UTF-8?B?%s?=
                Message-ID: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=edge

                --edge
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                """.formatted(base64("王女士"), from, base64(subject), messageId, base64("水槽下面一直漏"));
        var picture = photo == null ? "" : """
                --edge
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                %s
                """.formatted(Base64.getMimeEncoder().encodeToString(photo));
        raw((head + picture + "--edge--\n").replace("\r", "").replace("\n", "\r\n"));
    }

    private static void raw(String mail) throws MessagingException {
        var bytes = new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
        SERVER.setUser("desk@example.com", "desk", "open sesame")
                .deliver(new MimeMessage(Session.getInstance(new Properties()), bytes));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void moveClock(Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
