package io.anju.servicedesk.playbook;

import io.anju.community.Places;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.ticket.RoomMeasure;
import io.anju.servicedesk.ticket.Said.Agreed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures rooms; one outside the range opens an issue by itself, which ends with something done and a reading after it. */
@Service
@Transactional
public class Temperatures {

    /**
     * A reading.
     *
     * @param celsius -30 to 60, one decimal
     * @param consent whether they let us in to measure (Civil Code 1033)
     * @param at when it was taken, at most a day ago; now where nobody says
     */
    public record Reading(
            UUID space,
            BigDecimal celsius,
            boolean consent,
            @Nullable Instant at,
            @Nullable String note) {}

    private record Issue(
            UUID id, UUID space, Instant openedAt, @Nullable Instant agreedAt, boolean closed) {}

    private static final String UNIT = "°C";

    private final TemperatureRange range;
    private final PlaybookPromises promises;
    private final Places places;
    private final Facts facts;
    private final JdbcClient sql;
    private final BusinessClock clock;

    Temperatures(
            TemperatureRange range,
            PlaybookPromises promises,
            Places places,
            Facts facts,
            JdbcClient sql,
            BusinessClock clock) {
        this.range = range;
        this.promises = promises;
        this.places = places;
        this.facts = facts;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Keeps a reading. Outside the range it opens an issue (S18-030), or belongs to the one that is open for the room.
     *
     * @return the issue, where there is one
     * @throws Unacceptable without consent, for an unknown place or a time that cannot be
     */
    public Optional<UUID> read(Reading reading) {
        var place =
                places.find(reading.space()).orElseThrow(() -> new Unacceptable("servicedesk.no-such-space", "space"));
        if (!reading.consent()) {
            throw new Unacceptable("servicedesk.no-consent", "consent");
        }
        var at = when(reading.at());
        var open = openAt(reading.space());
        var here = range.here();
        var issue = open.or(() -> here.holds(reading.celsius())
                ? Optional.empty()
                : Optional.of(open(reading, place.label(), here.isTooCold(reading.celsius()), at)));
        keep(reading, issue.orElse(null), at);
        return issue;
    }

    private Instant when(@Nullable Instant told) {
        var now = clock.instant();
        if (told != null && (told.isAfter(now) || told.isBefore(now.minus(Duration.ofDays(1))))) {
            throw new Unacceptable("servicedesk.temperature-time", "at");
        }
        return told == null ? now : told;
    }

    private Optional<UUID> openAt(UUID space) {
        return sql.sql("""
                select id from temperature_issue where community = :community and space = :space and closed_at is null for update
                """)
                .param("community", community())
                .param("space", space)
                .query(UUID.class)
                .optional();
    }

    private UUID open(Reading reading, String label, boolean tooCold, Instant at) {
        var id = Ids.next();
        sql.sql("""
                insert into temperature_issue (community, id, space, too_cold, opened_at)
                values (:community, :id, :space, :cold, :at)
                """)
                .param("community", community())
                .param("id", id)
                .param("space", reading.space())
                .param("cold", tooCold)
                .param("at", LeakTickets.utc(at))
                .update();
        facts.record(NewFact.of(TemperatureFacts.OPENED, id, null, at, Source.SYSTEM)
                .at(reading.space())
                .measuring(reading.celsius(), UNIT)
                .saying(tooCold ? "too-cold" : "too-warm", Map.of()));
        promises.owe(Owed.TEMPERATURE_RECORD, id, label, at);
        promises.owe(Owed.TEMPERATURE, id, label, at);
        return id;
    }

    private void keep(Reading reading, @Nullable UUID issue, Instant at) {
        var id = Ids.next();
        sql.sql("""
                insert into temperature_reading (community, id, space, celsius, taken_at, taken_by, note, issue)
                values (:community, :id, :space, :celsius, :at, :by, :note, :issue::uuid)
                """)
                .param("community", community())
                .param("id", id)
                .param("space", reading.space())
                .param("celsius", reading.celsius())
                .param("at", LeakTickets.utc(at))
                .param("by", me())
                .param("note", reading.note())
                .param("issue", issue)
                .update();
        facts.record(NewFact.of(TemperatureFacts.READ, issue == null ? id : issue, me(), at, Source.TYPED)
                .at(reading.space())
                .measuring(reading.celsius(), UNIT)
                .saying(null, reading.note() == null ? Map.of() : Map.of("note", reading.note())));
    }

    /** What was agreed with them to do; said again it takes the place of the first, and the room is measured after it. */
    public void agree(UUID id, RoomMeasure measure, String words) {
        agree(toChange(id), new Agreed(measure, words), clock.instant(), Map.of());
    }

    /**
     * The same, agreed in the room itself and told perhaps long after.
     *
     * @return why it changed nothing, a reason of {@code servicedesk.recorded}
     */
    Optional<String> agreedThere(UUID space, Agreed agreed, Instant at, Map<String, Object> envelope) {
        var issue = openAt(space).map(this::toChange).orElse(null);
        if (issue == null || at.isBefore(issue.openedAt())) {
            return Optional.of("no-temperature-issue");
        }
        if (issue.agreedAt() != null && issue.agreedAt().isAfter(at)) {
            return Optional.of("agreed-since");
        }
        agree(issue, agreed, at, envelope);
        return Optional.empty();
    }

    private void agree(Issue issue, Agreed agreed, Instant at, Map<String, Object> envelope) {
        sql.sql("""
                update temperature_issue
                   set measure = :measure, measure_words = :words, agreed_at = :at, agreed_by = :by
                 where community = :community and id = :id
                """)
                .param("measure", agreed.measure().name())
                .param("words", agreed.words())
                .param("at", LeakTickets.utc(at))
                .param("by", me())
                .param("community", community())
                .param("id", issue.id())
                .update();
        facts.record(NewFact.of(TemperatureFacts.AGREED, issue.id(), me(), at, Source.TYPED)
                .at(issue.space())
                .saying(agreed.measure().name(), said(agreed.words(), envelope)));
    }

    static Map<String, Object> said(String words, Map<String, Object> envelope) {
        var detail = new HashMap<>(envelope);
        detail.put("note", words);
        return detail;
    }

    /**
     * It is settled.
     *
     * @param result why that is all, where the room is still outside the range
     * @throws TemperatureRefused without a measure, or a reading taken after it was agreed (S18-031)
     */
    public void settle(UUID id, @Nullable String result) {
        var issue = toChange(id);
        var agreed = issue.agreedAt();
        if (agreed == null) {
            throw new TemperatureRefused.NothingAgreed(Owed.TEMPERATURE.clause());
        }
        var celsius = newest(id, agreed)
                .orElseThrow(() -> new TemperatureRefused.NotMeasuredSince(Owed.TEMPERATURE.clause()));
        if (result == null && !range.here().holds(celsius)) {
            throw new TemperatureRefused.StillOutside(celsius.toPlainString());
        }
        close(id, celsius, result);
        facts.record(NewFact.of(TemperatureFacts.SETTLED, id, me(), clock.instant(), Source.TYPED)
                .at(issue.space())
                .measuring(celsius, UNIT)
                .saying(null, result == null ? Map.of() : Map.of("note", result)));
    }

    private void close(UUID id, BigDecimal celsius, @Nullable String result) {
        sql.sql("""
                update temperature_issue set settled_celsius = :celsius, result = :result, closed_at = :now, closed_by = :by
                 where community = :community and id = :id
                """)
                .param("celsius", celsius)
                .param("result", result)
                .param("now", LeakTickets.utc(clock.instant()))
                .param("by", me())
                .param("community", community())
                .param("id", id)
                .update();
    }

    private Optional<BigDecimal> newest(UUID issue, Instant after) {
        return sql.sql("""
                select celsius from temperature_reading
                 where community = :community and issue = :issue and taken_at > :after
                 order by taken_at desc, id desc limit 1
                """)
                .param("community", community())
                .param("issue", issue)
                .param("after", LeakTickets.utc(after))
                .query(BigDecimal.class)
                .optional();
    }

    private Issue toChange(UUID id) {
        var issue = sql.sql("""
                select id, space, opened_at, agreed_at, closed_at is not null as closed from temperature_issue
                 where community = :community and id = :id for update
                """)
                .param("community", community())
                .param("id", id)
                .query((row, n) -> new Issue(
                        id,
                        row.getObject("space", UUID.class),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        LeakTickets.instant(row.getObject("agreed_at", OffsetDateTime.class)),
                        row.getBoolean("closed")))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-temperature-issue"));
        if (issue.closed()) {
            throw new TemperatureRefused.Settled();
        }
        return issue;
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }
}
