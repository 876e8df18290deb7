package io.anju.servicedesk.reception;

import static io.anju.servicedesk.reception.ReceptionDays.utc;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.news.Portions;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who belongs to a home today, told of a reception day, booked or not; and whoever asked, that there is an answer. Each once. */
@Component
class ToldOfReceptions {

    private static final String ANSWERED = "servicedesk.reception-answered";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);

    private record News(UUID day, Map<String, String> words) {}

    private final Messages messages;
    private final JdbcClient sql;
    private final Portions portions;
    private final MessageSource texts;
    private final CommunityZone zones;
    private final BusinessClock clock;

    ToldOfReceptions(
            Messages messages,
            JdbcClient sql,
            Portions portions,
            MessageSource texts,
            CommunityZone zones,
            BusinessClock clock) {
        this.messages = messages;
        this.sql = sql;
        this.portions = portions;
        this.texts = texts;
        this.zones = zones;
        this.clock = clock;
    }

    /** Portion by portion, as long as it is still so. */
    void tellAll(Tidings tidings, UUID subject) {
        portions.walk((after, most) -> news(tidings, subject)
                .map(news -> tell(tidings, subject, news, portion(after, most)))
                .orElse(List.of()));
    }

    private List<UUID> portion(UUID after, int most) {
        return List.copyOf(sql.sql("""
                select distinct party from community_resident_v1
                 where community = :community and during @> :today::date and party > :after
                 order by party limit :most
                """)
                .param("community", community())
                .param("today", zones.dayHere(clock.instant()))
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list());
    }

    private List<UUID> tell(Tidings tidings, UUID subject, News news, List<UUID> portion) {
        portion.forEach(party -> tell(tidings.template(), party, news.day(), news.words(), subject.toString()));
        return portion;
    }

    /** @param party who asked */
    void answered(UUID question, UUID party, String answer) {
        tell(ANSWERED, party, question, Map.of("answer", answer), "answered");
    }

    private void tell(String template, UUID party, UUID about, Map<String, String> words, String again) {
        messages.tell(new NewMessage(
                template,
                Recipient.party(party),
                words,
                Urgency.NORMAL,
                new NewMessage.About(about, "/m/home/" + community() + "/reception"),
                template + "/" + about + "/" + again));
    }

    private Optional<News> news(Tidings tidings, UUID subject) {
        return sql.sql(tidings.select())
                .param("community", community())
                .param("subject", subject)
                .param("now", utc(clock.instant()))
                .query((row, n) -> {
                    var starts =
                            row.getObject("starts_at", OffsetDateTime.class).toInstant();
                    return new News(
                            row.getObject("id", UUID.class),
                            tidings.words(
                                    name(Host.valueOf(row.getString("host"))),
                                    DAY.format(starts.atZone(zones.here())),
                                    row.getString("place"),
                                    row.getString("reason")));
                })
                .optional();
    }

    private String name(Host host) {
        return texts.getMessage("servicedesk.reception.host." + host.name(), null, Locale.CHINA);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
