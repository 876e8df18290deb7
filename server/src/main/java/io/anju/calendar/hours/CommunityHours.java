package io.anju.calendar.hours;

import io.anju.calendar.DayKind;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working hours of the community in scope. Versions are only added: a later one for the same first day takes its place. */
@Service
@Transactional
public class CommunityHours {

    private final JdbcClient sql;
    private final CommunityZone zones;
    private final BusinessClock clock;

    CommunityHours(JdbcClient sql, CommunityZone zones, BusinessClock clock) {
        this.sql = sql;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * One version of the hours from a day on.
     *
     * @param revision counts up from 1 per first day; the highest is the one in force
     * @param superseded whether a later revision took its place
     */
    public record Version(
            LocalDate validFrom,
            int revision,
            boolean superseded,
            List<WorkingWindow> windows,
            @Nullable String reason,
            @Nullable UUID setBy,
            Instant setAt) {}

    private record Header(
            UUID id,
            LocalDate validFrom,
            int revision,
            boolean superseded,
            @Nullable String reason,
            @Nullable UUID setBy,
            Instant setAt) {

        Version with(List<WorkingWindow> windows) {
            return new Version(validFrom, revision, superseded, windows, reason, setBy, setAt);
        }
    }

    /** Latest first day first, and of one day the latest revision first. */
    @Transactional(readOnly = true)
    public List<Version> versions() {
        var windows = windows();
        return sql
                .sql("""
                select h.id, h.valid_from, h.revision, h.reason, h.set_by, h.set_at,
                       exists (select from working_hours l where l.community = h.community
                                  and l.valid_from = h.valid_from and l.revision > h.revision) as superseded
                  from working_hours h
                 where h.community = :community
                 order by h.valid_from desc, h.revision desc
                """)
                .param("community", community())
                .query((row, n) -> new Header(
                        row.getObject("id", UUID.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getInt("revision"),
                        row.getBoolean("superseded"),
                        row.getString("reason"),
                        row.getObject("set_by", UUID.class),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .map(header -> header.with(windows.getOrDefault(header.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<WorkingWindow>> windows() {
        Map<UUID, List<WorkingWindow>> windows = new LinkedHashMap<>();
        sql.sql("""
                select hours, day_kind, opens, closes from working_window
                 where community = :community order by hours, day_kind, opens, closes
                """).param("community", community()).query(row -> {
            windows.computeIfAbsent(row.getObject("hours", UUID.class), hours -> new ArrayList<>())
                    .add(new WorkingWindow(
                            DayKind.valueOf(row.getString("day_kind")),
                            row.getObject("opens", LocalTime.class),
                            row.getObject("closes", LocalTime.class)));
        });
        return windows;
    }

    /** What is in force on which date. */
    @Transactional(readOnly = true)
    WorkingHours hours() {
        Map<LocalDate, List<WorkingWindow>> periods = new LinkedHashMap<>();
        versions().stream()
                .filter(version -> !version.superseded())
                .forEach(version -> periods.put(version.validFrom(), version.windows()));
        return new WorkingHours(periods);
    }

    /**
     * Sets the hours from that day on, until the day a later period begins.
     *
     * @throws HoursRefused.DaysGone when the day lies before today there
     */
    public void set(LocalDate validFrom, List<WorkingWindow> windows, @Nullable String reason) {
        var now = clock.instant();
        var today = zones.dayHere(now);
        if (validFrom.isBefore(today)) {
            throw new HoursRefused.DaysGone(today);
        }
        var id = Ids.next();
        sql.sql("""
                insert into working_hours (community, id, valid_from, revision, reason, set_by, set_at)
                select :community, :id, :from, coalesce(max(revision), 0) + 1, :reason, :by::uuid, :now
                  from working_hours where community = :community and valid_from = :from
                """)
                .param("community", community())
                .param("id", id)
                .param("from", validFrom)
                .param("reason", reason)
                .param("by", Scope.current().actor().account())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        windows.forEach(window -> add(id, window));
    }

    private void add(UUID hours, WorkingWindow window) {
        sql.sql("""
                insert into working_window (community, id, hours, day_kind, opens, closes)
                values (:community, :id, :hours, :kind, :opens, :closes)
                """)
                .param("community", community())
                .param("id", Ids.next())
                .param("hours", hours)
                .param("kind", window.on().name())
                .param("opens", window.opens())
                .param("closes", window.closes())
                .update();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
