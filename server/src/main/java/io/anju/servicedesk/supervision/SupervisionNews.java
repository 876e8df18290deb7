package io.anju.servicedesk.supervision;

import io.anju.identity.Grants;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.ladder.Cause;
import io.anju.servicedesk.ladder.Ladder;
import io.anju.servicedesk.ladder.Late;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is told of something supervised. */
@Component
class SupervisionNews {

    private static final String REPORTS = "supervision.report";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Messages messages;
    private final Grants grants;
    private final Ladder ladder;
    private final CommunityZone zones;

    SupervisionNews(Messages messages, Grants grants, Ladder ladder, CommunityZone zones) {
        this.messages = messages;
        this.grants = grants;
        this.ladder = ladder;
        this.zones = zones;
    }

    void issued(Supervision supervision) {
        tell("servicedesk.supervision-issued", supervision, "", Urgency.NORMAL, those(REPORTS));
    }

    void reported(Supervision supervision, String words) {
        tell("servicedesk.supervision-result", supervision, words, Urgency.NORMAL, List.of(supervision.issuedBy()));
    }

    void returned(Supervision supervision, String words) {
        tell("servicedesk.supervision-returned", supervision, words, Urgency.NORMAL, those(REPORTS));
    }

    void isNear(Supervision supervision) {
        tell("servicedesk.supervision-near", supervision, "", Urgency.URGENT, those(REPORTS));
    }

    /** Whoever issued it; and on a ticket step by step, like all that is late there, else those in charge at once. */
    void isLate(Supervision supervision) {
        var told = new HashSet<UUID>();
        told.add(supervision.issuedBy());
        var ticket = supervision.ticket();
        if (ticket == null) {
            told.addAll(those(Ladder.IN_CHARGE));
        } else {
            ladder.begin(Late.of(
                    Cause.SUPERVISION,
                    ticket,
                    supervision.id().toString(),
                    Map.of("subject", supervision.subject(), "due", due(supervision))));
        }
        tell("servicedesk.supervision-late", supervision, "", Urgency.URGENT, told);
    }

    /** What climbed until its result was there climbs on; without a ticket all have heard of it. */
    void isLateStill(Supervision supervision) {
        var ticket = supervision.ticket();
        if (ticket != null) {
            ladder.goOn(Cause.SUPERVISION, ticket, supervision.id().toString());
        }
    }

    private List<UUID> those(String permission) {
        return grants.holders(Scope.current().requiredCommunity(), permission);
    }

    private void tell(
            String template, Supervision supervision, String words, Urgency urgency, Collection<UUID> accounts) {
        var community = Scope.current().requiredCommunity();
        var said = words.isEmpty()
                ? Map.of("subject", supervision.subject(), "due", due(supervision))
                : Map.of("subject", supervision.subject(), "words", words, "due", due(supervision));
        var link = "/console/c/" + community + "/supervisions?open=" + supervision.id();
        accounts.forEach(account -> messages.tell(new NewMessage(
                template,
                Recipient.staff(account),
                said,
                urgency,
                new NewMessage.About(supervision.id(), link),
                template + "/" + Ids.next())));
    }

    private String due(Supervision supervision) {
        return WHEN.format(supervision.dueAt().atZone(zones.here()));
    }
}
