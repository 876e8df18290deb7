package io.anju.servicedesk.letter;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.identity.Grants;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.ladder.Cause;
import io.anju.servicedesk.ladder.Ladder;
import io.anju.servicedesk.ladder.Late;
import io.anju.servicedesk.letter.LetterBoard.Letter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reminder before a reply is late and the escalation when it is: each once for each deadline the letter ever had. */
@Configuration(proxyBeanMethods = false)
class LetterAlerts {

    static final String REMINDER = "servicedesk.letter-reminder";
    static final String ESCALATION = "servicedesk.letter-escalation";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    @Bean
    static DueWorkHandler letterReminder(Told told) {
        return new Alert(REMINDER, "reminded_for", Letter::atRiskFrom, LetterFacts.REMINDED, told::thatItIsNear, told);
    }

    @Bean
    static DueWorkHandler letterEscalation(Told told) {
        return new Alert(
                ESCALATION, "escalated_for", Letter::replyDue, LetterFacts.ESCALATED, told::thatItIsLate, told);
    }

    @Bean
    static Told toldOfLetters(
            LetterBoard letters,
            JdbcClient sql,
            Facts facts,
            Messages messages,
            Grants grants,
            Ladder ladder,
            BusinessClock clock,
            CommunityZone zones) {
        return new Told(letters, sql, facts, messages, grants, ladder, clock, zones);
    }

    /**
     * @param column for which deadline it was done already
     * @param when it is meant: what fell due by an earlier deadline is not
     */
    private record Alert(
            String kind,
            String column,
            Function<Letter, Instant> when,
            String fact,
            BiConsumer<UUID, Letter> news,
            Told told)
            implements DueWorkHandler {

        @Override
        public void due(UUID community, UUID subject, Instant due) {
            var letter = told.letters().find(subject);
            boolean meant = letter.repliedAt() == null && told.reached(when.apply(letter));
            if (meant && told.first(community, letter, column)) {
                told.keep(fact, letter);
                news.accept(community, letter);
            }
        }
    }

    /** What both alerts do. */
    record Told(
            LetterBoard letters,
            JdbcClient sql,
            Facts facts,
            Messages messages,
            Grants grants,
            Ladder ladder,
            BusinessClock clock,
            CommunityZone zones) {

        boolean reached(Instant when) {
            return !clock.instant().isBefore(when);
        }

        boolean first(UUID community, Letter letter, String column) {
            return sql.sql("""
                    update office_letter set %1$s = reply_due
                     where community = :community and id = :id and %1$s is distinct from reply_due
                    """.formatted(column))
                            .param("community", community)
                            .param("id", letter.id())
                            .update()
                    == 1;
        }

        void keep(String fact, Letter letter) {
            facts.record(NewFact.of(fact, letter.ticket(), null, clock.instant(), Source.SYSTEM));
        }

        void thatItIsNear(UUID community, Letter letter) {
            var template = "servicedesk.letter-near";
            var link = "/console/c/" + community + "/tickets/" + letter.ticket();
            grants.holders(community, Ladder.IN_CHARGE)
                    .forEach(account -> messages.tell(new NewMessage(
                            template,
                            Recipient.staff(account),
                            words(community, letter),
                            Urgency.URGENT,
                            new NewMessage.About(letter.ticket(), link),
                            template + "/" + letter.id() + "/" + due(community, letter))));
        }

        /** Until somebody says that they see to it. */
        void thatItIsLate(UUID community, Letter letter) {
            ladder.begin(Late.of(
                    Cause.LETTER,
                    letter.ticket(),
                    Long.toString(letter.replyDue().getEpochSecond()),
                    words(community, letter)));
        }

        private Map<String, String> words(UUID community, Letter letter) {
            return Map.of(
                    "letter",
                    letter.office() + " " + letter.number(),
                    "number",
                    letter.ticketNumber(),
                    "due",
                    due(community, letter));
        }

        private String due(UUID community, Letter letter) {
            return WHEN.format(letter.replyDue().atZone(zones.of(community)));
        }
    }
}
