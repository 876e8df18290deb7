package io.anju.messages.outbox;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

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

    /** Now, or the end of the quiet hours that it falls in. */
    public Instant endAfter(Instant now, ZoneId zone) {
        if (!at(now, zone)) {
            return now;
        }
        var local = now.atZone(zone);
        var today = ZonedDateTime.of(local.toLocalDate(), until, zone);
        return (today.isAfter(local)
                        ? today
                        : ZonedDateTime.of(local.toLocalDate().plusDays(1), until, zone))
                .toInstant();
    }
}
