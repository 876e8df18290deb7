package io.anju.messages.line;

import io.anju.identity.MailCodeSender;
import io.anju.kernel.Ids;
import io.anju.kernel.Refusal;
import io.anju.messages.Channel;
import io.anju.messages.line.Line.Letter;
import io.anju.messages.line.Line.Outcome;
import io.anju.messages.template.Templates;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends the codes that prove a mailbox, at once like sign-in codes: they belong to no community and wait for nothing. */
@Component
class MailCodes implements MailCodeSender {

    private static final String TEMPLATE = "messages.mail-code";

    private final Line mail;
    private final Templates templates;

    MailCodes(Lines lines, Templates templates) {
        this.mail = lines.of(Channel.EMAIL);
        this.templates = templates;
    }

    @Override
    public void send(String address, String code) {
        var letter =
                new Letter("mailbox." + Ids.next(), address, templates.newest(TEMPLATE), Map.of("code", code), "/");
        switch (mail.send(letter)) {
            case Outcome.Taken taken -> {}
            case Outcome.Refused refused -> throw new NoSuchMailbox();
            case Outcome.Failed failed -> throw new NotSent();
        }
    }

    static final class NoSuchMailbox extends Refusal {

        NoSuchMailbox() {
            super("messages.no-such-mailbox");
        }
    }

    static final class NotSent extends Refusal {

        NotSent() {
            super("messages.mail-not-sent");
        }

        @Override
        public int status() {
            return 503;
        }
    }
}
