package io.anju.servicedesk.spot;

import io.anju.identity.SignedAddress;
import io.anju.kernel.Scope;
import io.anju.messages.Recipient;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.AlsoTold;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The link under which a report at a place is followed, and who hears of it by that link. */
@Component
class SpotLinks implements AlsoTold {

    private static final String TOKEN = "f";

    private final JdbcClient sql;
    private final SignedAddress addresses;

    SpotLinks(JdbcClient sql, SignedAddress addresses) {
        this.sql = sql;
        this.addresses = addresses;
    }

    String address(TicketId ticket) {
        return addresses.of(ticket.community(), TOKEN + ticket.id());
    }

    /** The one that the link was given out for, if it was here. */
    Optional<TicketId> ticket(String address) {
        return addresses
                .read(address)
                .filter(one -> one.community().equals(Scope.current().requiredCommunity()))
                .filter(one -> one.token().startsWith(TOKEN))
                .flatMap(one -> SpotCodes.uuid(one.token().substring(TOKEN.length())))
                .map(ticket -> new TicketId(Scope.current().requiredCommunity(), ticket));
    }

    /** Who left a number hears the answer and the end. */
    @Override
    public List<Hearer> of(TicketId ticket) {
        var link = "/m/spot.html?follow=" + address(ticket);
        return reporter(ticket).map(account -> new Hearer(Recipient.concerned(account), link, "-at-spot")).stream()
                .toList();
    }

    /** Who left a number. */
    Optional<UUID> reporter(TicketId ticket) {
        return sql.sql(
                        "select account from spot_report where community = :community and ticket = :ticket and account is not null")
                .param("community", ticket.community())
                .param("ticket", ticket.id())
                .query(UUID.class)
                .optional();
    }
}
