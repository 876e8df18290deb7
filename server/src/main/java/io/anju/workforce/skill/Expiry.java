package io.anju.workforce.skill;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How near the end of a paper is. It counts on its last day and not on the day after. */
public enum Expiry {
    RUN_OUT(-1),
    WITHIN_30_DAYS(30),
    WITHIN_60_DAYS(60),
    WITHIN_90_DAYS(90),
    FAR(Integer.MAX_VALUE);

    private final int days;

    Expiry(int days) {
        this.days = days;
    }

    /** @param expiresOn null for what never runs out */
    static Expiry of(@Nullable LocalDate expiresOn, LocalDate today) {
        if (expiresOn == null) {
            return FAR;
        }
        var left = ChronoUnit.DAYS.between(today, expiresOn);
        for (var band : values()) {
            if (left <= band.days) {
                return band;
            }
        }
        return FAR;
    }
}
