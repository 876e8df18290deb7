package io.anju.messages.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.stream.Stream;

/**
 * The hours of a community's day in which nobody is woken, {@code [from, until)}, over midnight where until is earlier. Equal
 * ends are no quiet hours at all. See docs/domain/messages.md#quiet-hours.
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** Ours, where the community set none. */
    public static final QuietHours STANDARD = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));

    public boolean at(Instant now, ZoneId zone) {
        var time = now.atZone(zone).toLocalTime();
        if (from.isAfter(until)) {
            return !time.isBefore(from) || time.isBefore(until);
        }
        return !time.isBefore(from) && time.isBefore(until);
    }

    /** Now, or the first instant after it that is not quiet: where the clocks leave out the waking hours, those of the next day. */
    public Instant endAfter(Instant now, ZoneId zone) {
        if (!at(now, zone)) {
            return now;
        }
        return now.atZone(zone)
                .toLocalDate()
                .datesUntil(LocalDate.MAX)
                .flatMap(day -> ends(day.atTime(until), zone.getRules()))
                .filter(end -> end.isAfter(now) && !at(end, zone))
                .findFirst()
                .orElseThrow();
    }

    /** Twice where the clocks are set back over it, and where they jump over it the moment of the jump. */
    private static Stream<Instant> ends(LocalDateTime end, ZoneRules rules) {
        var change = rules.getTransition(end);
        return change != null && change.isGap()
                ? Stream.of(change.getInstant())
                : rules.getValidOffsets(end).stream().map(end::toInstant);
    }
}
