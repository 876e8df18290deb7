package io.anju.servicedesk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.anju.servicedesk.mail.Imap.Arrived;
import io.anju.servicedesk.mail.Imap.Login;
import io.anju.servicedesk.mail.Imap.Position;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImapTests {

    private static final Position BEGINNING = new Position(0, 0);

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));

    private final Imap imap = new Imap(new MailboxProperties(Duration.ofSeconds(20), List.of(), List.of("127.0.0.1")));

    @Test
    void whatCameAfterThePositionIsReadOldestFirstAndStaysUnreadThere() throws MessagingException {
        deliver("one");
        deliver("two");
        var first = read(BEGINNING);
        assertThat(first).extracting(arrived -> arrived.mail().subject()).containsExactly("one", "two");
        assertThat(first.getFirst().received())
                .isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(2));

        deliver("three");
        var last = first.getLast().at();
        assertThat(read(last)).extracting(arrived -> arrived.mail().subject()).containsExactly("three");
        assertThat(read(read(last).getLast().at())).isEmpty();
        assertThat(read(new Position(last.validity() + 1, last.uid())))
                .as("another validity")
                .hasSize(3);
        for (var message : SERVER.getReceivedMessages()) {
            assertThat(message.isSet(Flags.Flag.SEEN)).isFalse();
        }
    }

    @Test
    void fiftyAreReadAtOnceAndWhatIsDeletedThereTakesNoPlaceAmongThem() throws Exception {
        for (int n = 1; n <= 53; n++) {
            deliver("mail " + n);
        }
        var inbox = SERVER.getManagers()
                .getImapHostManager()
                .getInbox(SERVER.setUser("desk@example.com", "desk", "open sesame"));
        inbox.setFlags(new Flags(Flags.Flag.DELETED), true, inbox.getMessageUids()[0], null, true);
        var first = read(BEGINNING);
        assertThat(first).hasSize(50);
        assertThat(first.getFirst().mail().subject()).isEqualTo("mail 2");
        assertThat(first).extracting(arrived -> arrived.at().uid()).isSorted();
        assertThat(read(first.getLast().at()))
                .extracting(arrived -> arrived.mail().subject())
                .containsExactly("mail 52", "mail 53");
    }

    @Test
    void brokenMailsAreAllHandedOver() throws MessagingException {
        raw("");
        raw("From: <script>\r\nContent-Type: ;;;\r\n\r\n\u0000");
        raw("From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n");
        raw("From: a@example.com\r\nSubject: large\r\n\r\n" + ("x".repeat(998) + "\r\n").repeat(26_000));
        deliver("whole");
        var mails = read(BEGINNING);
        assertThat(mails).hasSize(5);
        assertThat(mails.get(3).mail().subject()).isEqualTo("large");
        assertThat(mails.get(3).mail().notes()).containsExactly(Note.TOO_LARGE);
        assertThat(mails.get(4).mail().notes()).isEmpty();
    }

    @Test
    void aWrongPasswordIsRefusedAndAStrangersCertificateIsNotTaken() {
        SERVER.setUser("desk@example.com", "desk", "open sesame");
        assertThatThrownBy(() -> imap.read(login("wrong"), BEGINNING, Instant.now(), arrived -> {}))
                .isInstanceOf(AuthenticationFailedException.class);
        var strict = new Imap(new MailboxProperties(Duration.ofSeconds(20), List.of(), List.of()));
        assertThatThrownBy(() -> strict.read(login("open sesame"), BEGINNING, Instant.now(), arrived -> {}))
                .isInstanceOf(MessagingException.class)
                .isNotInstanceOf(AuthenticationFailedException.class);
    }

    private List<Arrived> read(Position after) throws MessagingException {
        var mails = new ArrayList<Arrived>();
        imap.read(login("open sesame"), after, Instant.now(), mails::add);
        return mails;
    }

    private static Login login(String password) {
        return new Login("127.0.0.1", SERVER.getImaps().getPort(), "desk", password);
    }

    private static void deliver(String subject) throws MessagingException {
        raw("From: a@example.com\r\nSubject: " + subject + "\r\n\r\nwords");
    }

    private static void raw(String mail) throws MessagingException {
        var bytes = new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
        SERVER.setUser("desk@example.com", "desk", "open sesame")
                .deliver(new MimeMessage(Session.getInstance(new Properties()), bytes));
    }
}
