package io.anju.servicedesk.quote;

import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.JoinedReports;
import io.anju.workforce.Staff;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever pays that there is a price to decide about, who joined that it waits for one, and whoever waits at the door what was decided. */
@Component
class QuoteNews {

    private record Concerned(
            String number,
            @Nullable UUID reporter,
            @Nullable UUID party,
            @Nullable UUID assignee) {}

    private final JdbcClient sql;
    private final Messages messages;
    private final Staff staff;
    private final JoinedReports joined;

    QuoteNews(JdbcClient sql, Messages messages, Staff staff, JoinedReports joined) {
        this.sql = sql;
        this.messages = messages;
        this.staff = staff;
        this.joined = joined;
    }

    void offered(Quote quote) {
        var ticket = concerned(quote);
        Optional.ofNullable(ticket.reporter())
                .map(Recipient::resident)
                .or(() -> Optional.ofNullable(ticket.party()).map(Recipient::party))
                .ifPresent(to -> tell(
                        quote,
                        to,
                        "servicedesk.quoted",
                        link("/m/home/", "/tickets/", quote),
                        Map.of("number", ticket.number(), "amount", QuoteWords.yuan(quote.amountFen()))));
        joined.parties(new TicketId(community(), quote.ticket())).stream()
                .filter(party -> !party.equals(ticket.party()))
                .forEach(party -> tellWhoJoined(quote, party, ticket.number()));
    }

    /** That it waits for a yes, and no sum: what another home pays is not theirs to know. */
    private void tellWhoJoined(Quote quote, UUID party, String number) {
        tell(
                quote,
                Recipient.party(party),
                "servicedesk.quoted-joined",
                "/m/home/" + community(),
                Map.of("number", number));
    }

    void decided(Quote quote, boolean approved) {
        var ticket = concerned(quote);
        Optional.ofNullable(ticket.assignee())
                .flatMap(staff::find)
                .flatMap(member -> Optional.ofNullable(member.account()))
                .ifPresent(account -> tell(
                        quote,
                        Recipient.staff(account),
                        approved ? "servicedesk.quote-approved" : "servicedesk.quote-declined",
                        link("/m/work/", "/jobs/", quote),
                        Map.of("number", ticket.number())));
    }

    private Concerned concerned(Quote quote) {
        return sql.sql(
                        "select number, reporter, party, assignee from ticket where community = :community and id = :ticket")
                .param("community", community())
                .param("ticket", quote.ticket())
                .query(Concerned.class)
                .single();
    }

    private void tell(Quote quote, Recipient to, String template, String link, Map<String, String> words) {
        messages.tell(new NewMessage(
                template,
                to,
                words,
                Urgency.ANSWER,
                new NewMessage.About(quote.ticket(), link),
                template + "/" + quote.id()));
    }

    private static String link(String face, String page, Quote quote) {
        return face + community() + page + quote.ticket();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
