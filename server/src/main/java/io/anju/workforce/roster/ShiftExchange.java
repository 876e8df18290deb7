package io.anju.workforce.roster;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import io.anju.workforce.absence.Absences;
import io.anju.workforce.roster.Swaps.Line;
import io.anju.workforce.roster.Swaps.Part;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the shifts of a swap change hands. Whoever calls holds the locks of both. */
@Component
class ShiftExchange {

    private final JdbcClient sql;
    private final Staff staff;
    private final Absences absences;
    private final HandRoster byHand;
    private final RosterDays days;
    private final BusinessClock clock;

    ShiftExchange(
            JdbcClient sql, Staff staff, Absences absences, HandRoster byHand, RosterDays days, BusinessClock clock) {
        this.sql = sql;
        this.staff = staff;
        this.absences = absences;
        this.byHand = byHand;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Of two that overlap each other the first is nobody's for a moment, or the second could not be given.
     *
     * @throws RosterRefused when a shift has begun, or a taker is away, on duty then, or lacks a paper
     */
    void make(Line line) {
        var given = line.given();
        var returned = line.returned();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        requireFree(line.colleague(), given, returned);
        if (returned != null) {
            requireFree(line.asker(), returned, given);
            layAside(given, line.asker(), now);
            hand(returned, line.colleague(), line.asker(), now);
        }
        hand(given, line.asker(), line.colleague(), now);
        byHand.requirePaper(line.colleague(), new Span(given.from(), given.until()));
        if (returned != null) {
            byHand.requirePaper(line.asker(), new Span(returned.from(), returned.until()));
        }
    }

    private void layAside(Part part, UUID from, OffsetDateTime now) {
        sql.sql("""
                update duty set cancelled_at = :now
                 where community = :community and id = :id and employee = :from and cancelled_at is null
                """)
                .param("community", here())
                .param("id", part.duty())
                .param("from", from)
                .param("now", now)
                .update();
    }

    private void requireFree(UUID employee, Part part, @Nullable Part but) {
        boolean busy = sql.sql("""
                select exists (select from duty
                                where community = :community and employee = :employee and cancelled_at is null
                                  and id is distinct from :but::uuid and during && tstzrange(:from, :until))
                """)
                .param("community", here())
                .param("employee", employee)
                .param("but", but == null ? null : but.duty())
                .param("from", part.from().atOffset(ZoneOffset.UTC))
                .param("until", part.until().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (busy) {
            var name = staff.find(employee).map(Staff.Member::name).orElse("");
            throw new RosterRefused.OnDutyThen(name);
        }
    }

    private void hand(Part part, UUID from, UUID to, OffsetDateTime now) {
        var taker = staff.find(to).orElseThrow(() -> new NotFound("workforce.no-such-employee"));
        if (absences.away(to, days.dayOf(part.from()))) {
            throw new RosterRefused.Away(taker.name());
        }
        int handed = sql.sql("""
                update duty set employee = :to, cancelled_at = null
                 where community = :community and id = :id and employee = :from
                   and (cancelled_at is null or cancelled_at = :now) and lower(during) > :now
                """)
                .param("community", here())
                .param("id", part.duty())
                .param("from", from)
                .param("to", to)
                .param("now", now)
                .update();
        if (handed == 0) {
            throw new RosterRefused.BegunAlready();
        }
    }

    private static UUID here() {
        return Scope.current().requiredCommunity();
    }
}
