package io.anju.messages.outbox;

import io.anju.jobs.DueWork;
import io.anju.kernel.Ids;
import io.anju.kernel.Retelling;
import io.anju.kernel.Scope;
import io.anju.messages.Address;
import io.anju.messages.Addressee.Reach;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Urgency;
import io.anju.messages.recipient.Recipients;
import io.anju.messages.template.Template;
import io.anju.messages.template.Templates;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a message and plans how it reaches its recipient, in one go with what it is about. */
@Service
class Telling implements Messages {

    private final Templates templates;
    private final Recipients recipients;
    private final StoredMessages messages;
    private final Outbox outbox;
    private final DeadLetters deadLetters;
    private final CommunityQuiet quiet;
    private final DueWork dueWork;

    Telling(
            Templates templates,
            Recipients recipients,
            StoredMessages messages,
            Outbox outbox,
            DeadLetters deadLetters,
            CommunityQuiet quiet,
            DueWork dueWork) {
        this.templates = templates;
        this.recipients = recipients;
        this.messages = messages;
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.quiet = quiet;
        this.dueWork = dueWork;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(NewMessage message) {
        var template = templates.newest(message.template());
        template.require(message.parameters());
        recipients.find(message.recipient()).ifPresent(reach -> keep(message, template, reach));
    }

    private void keep(NewMessage message, Template template, Reach reach) {
        var community = Scope.current().requiredCommunity();
        var id = Ids.next();
        boolean kept = messages.keep(community, id, message, template.version(), reach.account());
        if (!kept || Retelling.current().isPresent()) {
            return;
        }
        var reachable = reach.addresses().stream().map(Address::channel).collect(Collectors.toSet());
        var plan = ChannelOrder.plan(message.recipient().kind(), message.urgency(), reachable);
        if (!plan.isEmpty()) {
            var notBefore = quiet.earliest(message.urgency());
            outbox.plan(community, id, message.urgency(), plan, notBefore);
            dueWork.at(notBefore, SendingJobs.DUE, community, id);
        } else if (message.urgency() != Urgency.ANSWER) {
            var order = ChannelOrder.of(message.recipient().kind());
            deadLetters.add(outbox.planInVain(community, id, message.urgency(), order));
        }
    }
}
