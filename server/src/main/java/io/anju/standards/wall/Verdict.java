package io.anju.standards.wall;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a promise stands at an instant. Nobody sets it: it follows from stored instants. */
public enum Verdict {
    MET,
    AT_RISK,
    BREACHED,
    NOT_DUE,
    NOT_MEASURABLE;

    /** One subject's. The due instant itself is still in time. */
    static Verdict of(Instant atRiskFrom, Instant dueAt, @Nullable Instant satisfiedAt, Instant now) {
        if (satisfiedAt != null) {
            return satisfiedAt.isAfter(dueAt) ? BREACHED : MET;
        }
        if (now.isAfter(dueAt)) {
            return BREACHED;
        }
        return now.isBefore(atRiskFrom) ? NOT_DUE : AT_RISK;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
