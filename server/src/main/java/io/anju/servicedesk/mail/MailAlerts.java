package io.anju.servicedesk.mail;

import io.anju.identity.Grants;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.CommunityZone;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.ladder.Ladder;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody writes for nothing: a mail that lies unread is told of, first to those who read them, then to those in charge. */
@Configuration(proxyBeanMethods = false)
class MailAlerts {

    /** Both ours: no source says how long a letter may lie. */
    static final Duration UNREAD = Duration.ofMinutes(30);

    static final Duration LATE = Duration.ofHours(2);

    static final String REMINDER = "servicedesk.mail-reminder";
    static final String ESCALATION = "servicedesk.mail-escalation";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    @Bean
    static DueWorkHandler mailReminder(JdbcClient sql, Grants grants, Messages messages, CommunityZone zones) {
        return new Alert(REMINDER, MailReplies.READS, "servicedesk.mail-unread", sql, grants, messages, zones);
    }

    @Bean
    static DueWorkHandler mailEscalation(JdbcClient sql, Grants grants, Messages messages, CommunityZone zones) {
        return new Alert(ESCALATION, Ladder.IN_CHARGE, "servicedesk.mail-late", sql, grants, messages, zones);
    }

    private record Unread(String subject, Instant arrivedAt) {}

    /** @param told the permission of those who are */
    private record Alert(
            String kind,
            String told,
            String template,
            JdbcClient sql,
            Grants grants,
            Messages messages,
            CommunityZone zones)
            implements DueWorkHandler {

        @Override
        public void due(UUID community, UUID subject, Instant due) {
            sql.sql("""
                    select subject, arrived_at from desk_mail where community = :community and id = :id and state = 'UNREAD'
                    """)
                    .param("community", community)
                    .param("id", subject)
                    .query((row, n) -> new Unread(
                            row.getString("subject"),
                            row.getObject("arrived_at", OffsetDateTime.class).toInstant()))
                    .optional()
                    .ifPresent(mail -> tell(community, subject, mail));
        }

        private void tell(UUID community, UUID id, Unread mail) {
            var link = "/console/c/" + community + "/mails";
            var words = Map.of(
                    "subject",
                    mail.subject(),
                    "time",
                    WHEN.format(mail.arrivedAt().atZone(zones.of(community))));
            grants.holders(community, told)
                    .forEach(account -> messages.tell(new NewMessage(
                            template,
                            Recipient.staff(account),
                            words,
                            Urgency.NORMAL,
                            new NewMessage.About(id, link),
                            template + "/" + id)));
        }
    }
}
