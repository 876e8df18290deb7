package io.anju.servicedesk.reception;

import static io.anju.servicedesk.reception.ReceptionDays.utc;
import static java.util.Objects.requireNonNull;

import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is told of a reception day: everybody who belongs to a home that it is announced, by due work and in portions; who booked that it
 * is moved or called off; who asked that there is an answer. Each once.
 */
@Component
class ReceptionNews implements DueWorkHandler {

    static final String ANNOUNCED = "servicedesk.reception-announced";
    private static final String MOVED = "servicedesk.reception-moved";
    private static final String CALLED_OFF = "servicedesk.reception-called-off";
    private static final String ANSWERED = "servicedesk.reception-answered";

    /** So many in one transaction. */
    private static final int PORTION = 100;

    private static final UUID FIRST = new UUID(0, 0);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);

    private record Day(Host host, Instant startsAt, String place) {}

    private final Messages messages;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CommunityZone zones;
    private final BusinessClock clock;

    ReceptionNews(
            Messages messages,
            JdbcClient sql,
            TransactionTemplate transaction,
            CommunityZone zones,
            BusinessClock clock) {
        this.messages = messages;
        this.sql = sql;
        this.transaction = transaction;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ANNOUNCED;
    }

    @Override
    public boolean inOneTransaction() {
        return false;
    }

    /** Portion by portion; a day that was called off or is over meanwhile is told to nobody more. */
    @Override
    public void due(UUID community, UUID day, Instant due) {
        var after = FIRST;
        List<UUID> told;
        do {
            var seen = after;
            told = requireNonNull(transaction.execute(status -> tell(day, seen)));
            after = told.isEmpty() ? after : told.getLast();
        } while (told.size() == PORTION);
    }

    private List<UUID> tell(UUID id, UUID after) {
        return find(id).map(day -> {
                    var portion = List.copyOf(sql.sql("""
                            select distinct party from community_resident_v1
                             where community = :community and during @> :today::date and party > :after
                             order by party limit :portion
                            """)
                            .param("community", community())
                            .param("today", zones.dayHere(clock.instant()))
                            .param("after", after)
                            .param("portion", PORTION)
                            .query(UUID.class)
                            .list());
                    portion.forEach(party -> tell(ANNOUNCED, Recipient.party(party), id, words(day), "announced"));
                    return portion;
                })
                .orElse(List.of());
    }

    /** What it is now; who booked comes then, or says so no more. */
    void moved(UUID id, String reason) {
        find(id).ifPresent(day -> tellThoseWhoBooked(MOVED, id, words(day, reason)));
    }

    void calledOff(UUID id, String reason, Host host, Instant startsAt) {
        tellThoseWhoBooked(CALLED_OFF, id, words(new Day(host, startsAt, ""), reason));
    }

    /** @param party who asked */
    void answered(UUID question, UUID party, String answer) {
        tell(ANSWERED, Recipient.party(party), question, Map.of("answer", answer), "answered");
    }

    private void tellThoseWhoBooked(String template, UUID id, Map<String, String> words) {
        sql.sql("select account from reception_booking where community = :community and day = :day order by account")
                .param("community", community())
                .param("day", id)
                .query(UUID.class)
                .list()
                .forEach(account -> tell(
                        template,
                        Recipient.resident(requireNonNull(account)),
                        id,
                        words,
                        clock.instant().toString()));
    }

    private void tell(String template, Recipient to, UUID about, Map<String, String> words, String again) {
        messages.tell(new NewMessage(
                template,
                to,
                words,
                Urgency.NORMAL,
                new NewMessage.About(about, "/m/home/" + community() + "/reception"),
                template + "/" + about + "/" + again));
    }

    private Map<String, String> words(Day day) {
        return Map.of("host", name(day.host()), "day", shown(day), "place", day.place());
    }

    private Map<String, String> words(Day day, String reason) {
        return day.place().isEmpty()
                ? Map.of("host", name(day.host()), "day", shown(day), "reason", reason)
                : Map.of("host", name(day.host()), "day", shown(day), "place", day.place(), "reason", reason);
    }

    private String shown(Day day) {
        return DAY.format(day.startsAt().atZone(zones.here()));
    }

    private static String name(Host host) {
        return switch (host) {
            case MANAGER -> "经理接待日";
            case GENERAL_MANAGER -> "总经理会见日";
        };
    }

    /** One that people can still come to. */
    private Optional<Day> find(UUID id) {
        return sql.sql("""
                select host, starts_at, place from reception_day
                 where community = :community and id = :id and called_off_at is null and ends_at > :now
                """)
                .param("community", community())
                .param("id", id)
                .param("now", utc(clock.instant()))
                .query((row, n) -> new Day(
                        Host.valueOf(row.getString("host")),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getString("place")))
                .optional();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
