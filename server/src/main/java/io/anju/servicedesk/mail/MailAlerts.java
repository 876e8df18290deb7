package io.anju.servicedesk.mail;

import io.anju.identity.Grants;
import io.anju.jobs.DueWork;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.ladder.Ladder;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody writes for nothing: a mail that lies unread is told of, first to those who read them, then to those in charge. */
@Configuration(proxyBeanMethods = false)
class MailAlerts {

    /** Both ours: no source says how long a letter may lie. */
    private static final Duration UNREAD = Duration.ofMinutes(30);

    private static final Duration LATE = Duration.ofHours(2);

    private static final String REMINDER = "servicedesk.mail-reminder";
    private static final String ESCALATION = "servicedesk.mail-escalation";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /** @param since when it began to lie unread: it arrived, or was taken back */
    static void remind(DueWork dueWork, UUID mail, Instant since) {
        var community = Scope.current().requiredCommunity();
        dueWork.at(since.plus(UNREAD), REMINDER, community, mail);
        dueWork.at(since.plus(LATE), ESCALATION, community, mail);
    }

    @Bean
    static DueWorkHandler mailReminder(JdbcClient sql, Grants grants, Messages messages, CommunityZone zones) {
        return new Alert(
                REMINDER, UNREAD, MailReplies.READS, "servicedesk.mail-unread", Map.of(), sql, grants, messages, zones);
    }

    @Bean
    static DueWorkHandler mailEscalation(JdbcClient sql, Grants grants, Messages messages, CommunityZone zones) {
        var hours = Map.of("hours", Long.toString(LATE.toHours()));
        return new Alert(
                ESCALATION, LATE, Ladder.IN_CHARGE, "servicedesk.mail-late", hours, sql, grants, messages, zones);
    }

    private record Unread(String subject, Instant arrivedAt) {}

    /**
     * Of a mail that was put aside meanwhile and taken back it says nothing: another one runs since then.
     *
     * @param after how long it has to lie unread
     * @param told the permission of those who are
     * @param known what the template says of every mail
     */
    private record Alert(
            String kind,
            Duration after,
            String told,
            String template,
            Map<String, String> known,
            JdbcClient sql,
            Grants grants,
            Messages messages,
            CommunityZone zones)
            implements DueWorkHandler {

        @Override
        public void due(UUID community, UUID subject, Instant due) {
            sql.sql("""
                    select subject, arrived_at from desk_mail
                     where community = :community and id = :id and state = 'UNREAD' and unread_since <= :since
                    """)
                    .param("community", community)
                    .param("id", subject)
                    .param("since", due.minus(after).atOffset(ZoneOffset.UTC))
                    .query((row, n) -> new Unread(
                            row.getString("subject"),
                            row.getObject("arrived_at", OffsetDateTime.class).toInstant()))
                    .optional()
                    .ifPresent(mail -> tell(community, subject, mail, due));
        }

        private void tell(UUID community, UUID id, Unread mail, Instant due) {
            var link = "/console/c/" + community + "/mails";
            var words = new HashMap<>(known);
            words.put("subject", mail.subject());
            words.put("time", WHEN.format(mail.arrivedAt().atZone(zones.of(community))));
            grants.holders(community, told)
                    .forEach(account -> messages.tell(new NewMessage(
                            template,
                            Recipient.staff(account),
                            words,
                            Urgency.NORMAL,
                            new NewMessage.About(id, link),
                            template + "/" + id + "/" + due)));
        }
    }
}
