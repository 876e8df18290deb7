package io.anju.plannedwork.weather;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.plannedwork.plan.PlannedKinds;
import io.anju.plannedwork.plan.Turns;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the weather did in the community in scope, told by somebody there or by a station; what is planned because of it begins at once. */
@Service
@Transactional
public class WeatherBook {

    /** What nobody told the end of is over by then, and what is told later is no news. */
    private static final Duration LONGEST = Duration.ofHours(24);

    /** Two who tell that it ended mean the same end. */
    private static final Duration SAME_END = Duration.ofMinutes(60);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    public enum Kind {
        RAIN,
        TYPHOON,
        FROST
    }

    public enum Change {
        BEGAN,
        ENDED
    }

    /** @param at in business time, at most 24 hours ago */
    public record Told(Kind kind, Change change, Instant at) {}

    /** @param news false where it was known already */
    public record Spell(UUID id, boolean news) {}

    private record Last(
            UUID id,
            int n,
            @Nullable Instant begins,
            @Nullable Instant ends) {}

    private final JdbcClient sql;
    private final Turns turns;
    private final Facts facts;
    private final BusinessClock clock;

    WeatherBook(JdbcClient sql, Turns turns, Facts facts, BusinessClock clock) {
        this.sql = sql;
        this.turns = turns;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Telling the same again changes nothing: that it rains while it rains, or that it ended within an hour of the end that is known.
     *
     * @throws Unacceptable for what is to come, or was more than a day ago
     */
    public Spell tell(Told told, Source source) {
        var now = clock.instant();
        if (told.at().isAfter(now.plus(CLOCKS_DIFFER)) || told.at().isBefore(now.minus(LONGEST))) {
            throw new Unacceptable("plannedwork.weather-time", "at");
        }
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", "weather/" + community())
                .query(String.class)
                .single();
        var happened = told.at().isAfter(now) ? new Told(told.kind(), told.change(), now) : told;
        var known = last(told.kind()).filter(last -> isKnown(happened, last));
        if (known.isPresent()) {
            return new Spell(known.get().id(), false);
        }
        var spell = keep(happened);
        var person = Scope.current().actor().account();
        facts.record(NewFact.of(PlannedKinds.WEATHER, spell, person, happened.at(), source)
                .saying(happened.kind() + "_" + happened.change(), Map.of()));
        turns.prepare();
        return new Spell(spell, true);
    }

    private static boolean isKnown(Told told, Last last) {
        var begins = last.begins();
        var ends = last.ends();
        return switch (told.change()) {
            case BEGAN -> ends == null ? isOpen(told, begins) : !told.at().isAfter(ends);
            case ENDED -> ends == null ? !isAfter(told, begins) : !told.at().isAfter(ends.plus(SAME_END));
        };
    }

    private static boolean isOpen(Told told, @Nullable Instant begins) {
        return begins != null && told.at().isBefore(begins.plus(LONGEST));
    }

    private static boolean isAfter(Told told, @Nullable Instant begins) {
        return begins == null || told.at().isAfter(begins);
    }

    private UUID keep(Told told) {
        var open = last(told.kind())
                .filter(last -> told.change() == Change.ENDED && last.ends() == null && isOpen(told, last.begins()));
        if (open.isPresent()) {
            sql.sql("update weather_spell set ended_at = :at where community = :community and id = :id")
                    .param("community", community())
                    .param("id", open.get().id())
                    .param("at", utc(told.at()))
                    .update();
            return open.get().id();
        }
        var id = Ids.next();
        sql.sql("""
                insert into weather_spell (community, id, n, kind, began_at, ended_at)
                select :community, :id, coalesce(max(n), 0) + 1, :kind, :began::timestamptz, :ended::timestamptz
                  from weather_spell where community = :community
                """)
                .param("community", community())
                .param("id", id)
                .param("kind", told.kind().name())
                .param("began", told.change() == Change.BEGAN ? utc(told.at()) : null)
                .param("ended", told.change() == Change.ENDED ? utc(told.at()) : null)
                .update();
        return id;
    }

    private Optional<Last> last(Kind kind) {
        return sql.sql("""
                select id, n, began_at, ended_at from weather_spell
                 where community = :community and kind = :kind order by n desc limit 1
                """)
                .param("community", community())
                .param("kind", kind.name())
                .query((row, n) -> new Last(
                        row.getObject("id", UUID.class),
                        row.getInt("n"),
                        instant(row.getObject("began_at", OffsetDateTime.class)),
                        instant(row.getObject("ended_at", OffsetDateTime.class))))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
