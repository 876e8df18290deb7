package io.anju.messages.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.anju.messages.line.Line.Letter;
import io.anju.messages.line.Line.Outcome;
import io.anju.messages.template.Template;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailLineTests {

    private static final Template TEMPLATE = new Template("a.b", 1, "工单 {number}", "工单 {number} 已修好");

    @RegisterExtension
    static final GreenMailExtension SMTP =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Test
    void aLetterArrivesInChineseWithItsLink() throws MessagingException, IOException {
        var outcome = line().send(letter("resident@example.com"));

        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        var mail = SMTP.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("工单 QH-7");
        assertThat(mail.getFrom()[0]).hasToString("desk@example.com");
        assertThat(mail.getContent().toString()).contains("工单 QH-7 已修好").contains("https://anju.example.com/m/");
    }

    @Test
    void aRepetitionCarriesTheSameMessageId() throws MessagingException {
        line().send(letter("resident@example.com"));
        line().send(letter("resident@example.com"));

        var mails = SMTP.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getHeader("Message-ID")).containsExactly("<reference@anju>");
        assertThat(mails[1].getHeader("Message-ID")).containsExactly("<reference@anju>");
    }

    @Test
    void noMachineIsToAnswerAndPeopleAnswerWhereTheyWrote() throws MessagingException {
        line().send(new Letter(
                "reference", "wang@example.com", "mailbox@example.com", TEMPLATE, Map.of("number", "QH-7"), "/m/"));

        var mail = SMTP.getReceivedMessages()[0];
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getReplyTo()[0]).hasToString("mailbox@example.com");
        assertThat(mail.getFrom()[0]).hasToString("desk@example.com");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThat(line().send(letter("not an address"))).isEqualTo(new Outcome.Refused("bad-address"));
    }

    @Test
    void aServerThatIsNotThereIsAFailure() {
        var line = line();
        SMTP.stop();
        assertThat(line.send(letter("resident@example.com"))).isInstanceOf(Outcome.Failed.class);
    }

    private static MailLine line() {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(SMTP.getSmtp().getPort());
        return new MailLine(smtp, "desk@example.com");
    }

    private static Letter letter(String to) {
        return new Letter("reference", to, TEMPLATE, Map.of("number", "QH-7"), "https://anju.example.com/m/");
    }
}
