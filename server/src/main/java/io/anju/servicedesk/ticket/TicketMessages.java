package io.anju.servicedesk.ticket;

import io.anju.identity.Grants;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.ladder.Ladder;
import io.anju.workforce.Staff;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands a piece of news about a ticket to those whom it concerns, each once. */
@Component
class TicketMessages {

    /**
     * One piece of news.
     *
     * @param again what makes it news again about the same ticket
     */
    record News(String what, String again, Urgency urgency, String link, Map<String, String> words) {

        News {
            words = Map.copyOf(words);
        }
    }

    private final Messages messages;
    private final Staff staff;
    private final Grants grants;
    private final JoinedReports joined;

    TicketMessages(Messages messages, Staff staff, Grants grants, JoinedReports joined) {
        this.messages = messages;
        this.staff = staff;
        this.grants = grants;
        this.joined = joined;
    }

    Optional<UUID> accountOf(@Nullable UUID employee) {
        return Optional.ofNullable(employee)
                .flatMap(staff::find)
                .flatMap(member -> Optional.ofNullable(member.account()));
    }

    boolean isInCharge(Ticket ticket, UUID account) {
        return grants.allow(account, ticket.id().community(), Ladder.IN_CHARGE);
    }

    void tellThoseInCharge(Ticket ticket, News news) {
        grants.holders(ticket.id().community(), Ladder.IN_CHARGE)
                .forEach(account -> tell(ticket, Recipient.staff(account), news));
    }

    /** And whoever told of the same thing later: the ticket is another's and opens for them only if it is of their home. */
    void tellTheResident(Ticket ticket, News news) {
        var home = new News(
                news.what(),
                news.again(),
                news.urgency(),
                "/m/home/" + ticket.id().community(),
                news.words());
        joined.parties(ticket.id()).forEach(party -> tell(ticket, Recipient.party(party), home));
        Optional.ofNullable(ticket.reporter())
                .map(Recipient::resident)
                .or(() -> Optional.ofNullable(ticket.party()).map(Recipient::party))
                .ifPresent(to -> tell(ticket, to, news));
    }

    void tell(Ticket ticket, Recipient to, News news) {
        var id = ticket.id().id();
        messages.tell(new NewMessage(
                "servicedesk." + news.what(),
                to,
                news.words(),
                news.urgency(),
                new NewMessage.About(id, news.link()),
                news.what() + "/" + id + "/" + news.again()));
    }
}
