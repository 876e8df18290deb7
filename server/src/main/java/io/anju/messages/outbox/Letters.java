package io.anju.messages.outbox;

import io.anju.messages.Address;
import io.anju.messages.line.Line.Letter;
import io.anju.messages.line.Lines;
import io.anju.messages.recipient.Recipients;
import io.anju.messages.template.Templates;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a delivery into what goes out: looks up, at the last moment, the address and the words. */
@Component
@Transactional(readOnly = true)
class Letters {

    /** What there is to send. */
    sealed interface Prepared {

        record Ready(Letter letter) implements Prepared {}

        /** The recipient is here, but this channel does not reach them (any more). */
        record Unreachable() implements Prepared {}

        /** The recipient has left the community. */
        record Gone() implements Prepared {}
    }

    private final StoredMessages messages;
    private final Recipients recipients;
    private final Templates templates;
    private final Lines lines;

    Letters(StoredMessages messages, Recipients recipients, Templates templates, Lines lines) {
        this.messages = messages;
        this.recipients = recipients;
        this.templates = templates;
        this.lines = lines;
    }

    Prepared prepare(Delivery delivery) {
        var message = messages.find(delivery.community(), delivery.message());
        var reach = recipients.find(message.recipient());
        if (reach.isEmpty()) {
            return new Prepared.Gone();
        }
        Optional<Address> address = Recipients.on(reach.get(), delivery.channel());
        return address.<Prepared>map(to -> new Prepared.Ready(new Letter(
                        delivery.reference().text(),
                        to.value(),
                        to.replyTo(),
                        templates.version(message.template(), message.version()),
                        message.parameters(),
                        lines.link(message.link()))))
                .orElseGet(Prepared.Unreachable::new);
    }
}
