package io.anju.messages.line;

import io.anju.messages.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * E-mail by SMTP. SMTP knows no idempotency: a repetition carries the same Message-ID, by which mailboxes drop doubles. Each says that
 * a machine wrote it (RFC 3834), so that no other machine answers.
 */
class MailLine implements Line {

    static final String MESSAGE_ID = "Message-ID";

    private final JavaMailSender smtp;
    private final String from;

    MailLine(JavaMailSender smtp, String from) {
        this.smtp = smtp;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome send(Letter letter) {
        try {
            smtp.send(mime -> write(letter, mime));
            return new Outcome.Taken(null);
        } catch (MailSendException e) {
            return e.getMessageExceptions().length > 0 ? outcome(e.getMessageExceptions()[0]) : failed(e);
        } catch (MailException e) {
            return e.getCause() instanceof AddressException ? new Outcome.Refused("bad-address") : failed(e);
        }
    }

    private void write(Letter letter, MimeMessage mime) throws MessagingException {
        var words = letter.words();
        var mail = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(letter.to());
        var replyTo = letter.replyTo();
        if (replyTo != null) {
            mail.setReplyTo(replyTo);
        }
        mail.setSubject(words.title());
        mail.setText(words.text() + "\n\n" + letter.link());
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("X-Auto-Response-Suppress", "All");
        mime.setHeader(MESSAGE_ID, "<" + letter.reference() + "@anju>");
    }

    /** The server does not know the mailbox, as opposed to: it does not answer, or not now. */
    private static Outcome outcome(Exception why) {
        return why instanceof SendFailedException rejected && isUnknown(rejected)
                ? new Outcome.Refused("no-such-mailbox")
                : failed(why);
    }

    private static boolean isUnknown(SendFailedException rejected) {
        var invalid = rejected.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }

    private static Outcome failed(Exception e) {
        return new Outcome.Failed(e.getClass().getSimpleName());
    }
}
