package io.anju.servicedesk.postpone;

import io.anju.identity.Grants;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.ladder.Ladder;
import io.anju.servicedesk.ticket.FieldStep;
import io.anju.workforce.Staff;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the resident why and by when, whoever has it that the day has come, and those in charge that it is over. */
@Component
class PostponementNews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private record Concerned(
            String number,
            @Nullable UUID reporter,
            @Nullable UUID party,
            @Nullable UUID assignee) {}

    private final JdbcClient sql;
    private final Messages messages;
    private final Staff staff;
    private final Grants grants;

    PostponementNews(JdbcClient sql, Messages messages, Staff staff, Grants grants) {
        this.sql = sql;
        this.messages = messages;
        this.staff = staff;
        this.grants = grants;
    }

    void told(FieldStep step, String reason, LocalDate until) {
        var id = step.ticket().id();
        var ticket = concerned(id);
        Optional.ofNullable(ticket.reporter())
                .map(Recipient::resident)
                .or(() -> Optional.ofNullable(ticket.party()).map(Recipient::party))
                .ifPresent(to -> tell(
                        id,
                        to,
                        "servicedesk.postponed",
                        Urgency.ANSWER,
                        link("/m/home/", "/tickets/", id),
                        Map.of("number", ticket.number(), "reason", reason, "day", DAY.format(until)),
                        step.command().envelope().id()));
    }

    void near(UUID ticket, UUID postponement) {
        var concerned = concerned(ticket);
        Optional.ofNullable(concerned.assignee())
                .flatMap(staff::find)
                .flatMap(member -> Optional.ofNullable(member.account()))
                .ifPresent(account -> tell(
                        ticket,
                        Recipient.staff(account),
                        "servicedesk.promised-day-near",
                        Urgency.NORMAL,
                        link("/m/work/", "/jobs/", ticket),
                        Map.of("number", concerned.number()),
                        postponement));
    }

    void late(UUID ticket, UUID postponement) {
        var words = Map.of("number", concerned(ticket).number());
        grants.holders(Scope.current().requiredCommunity(), Ladder.IN_CHARGE)
                .forEach(account -> tell(
                        ticket,
                        Recipient.staff(account),
                        "servicedesk.promised-day-late",
                        Urgency.URGENT,
                        link("/console/c/", "/tickets/", ticket),
                        words,
                        postponement));
    }

    private Concerned concerned(UUID ticket) {
        return sql.sql(
                        "select number, reporter, party, assignee from ticket where community = :community and id = :ticket")
                .param("community", Scope.current().requiredCommunity())
                .param("ticket", ticket)
                .query(Concerned.class)
                .single();
    }

    private void tell(
            UUID ticket,
            Recipient to,
            String template,
            Urgency urgency,
            String link,
            Map<String, String> words,
            UUID again) {
        messages.tell(new NewMessage(
                template, to, words, urgency, new NewMessage.About(ticket, link), template + "/" + again));
    }

    private static String link(String face, String page, UUID ticket) {
        return face + Scope.current().requiredCommunity() + page + ticket;
    }
}
