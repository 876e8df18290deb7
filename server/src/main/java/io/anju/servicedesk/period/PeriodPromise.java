package io.anju.servicedesk.period;

import java.util.EnumSet;
import java.util.Set;

/** What is promised once in every period, whether anybody asks for it or not: each has its clause, and the fact that keeps it. */
public enum PeriodPromise {
    COMPLAINT_MEETING("S12-046", Rhythm.WEEK, "servicedesk.complaint-meeting", "servicedesk.complaints-met"),
    COMPLAINT_REVIEW("S12-044", Rhythm.MONTH, "servicedesk.complaint-review", "servicedesk.complaints-reviewed"),
    MANAGER_RECEPTION("S12-039", Rhythm.MONTH, "servicedesk.manager-reception", "servicedesk.manager-reception-held"),
    GENERAL_MANAGER_DAY(
            "S09-001", Rhythm.QUARTER, "servicedesk.general-manager-day", "servicedesk.general-manager-day-published");

    /** Known before the period begins, not by its end. */
    private static final Set<PeriodPromise> AHEAD = EnumSet.of(GENERAL_MANAGER_DAY);

    private final String clause;
    private final Rhythm rhythm;
    private final String kind;
    private final String keptBy;

    PeriodPromise(String clause, Rhythm rhythm, String kind, String keptBy) {
        this.clause = clause;
        this.rhythm = rhythm;
        this.kind = kind;
        this.keptBy = keptBy;
    }

    boolean isOwedAhead() {
        return AHEAD.contains(this);
    }

    public String clause() {
        return clause;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    public String kind() {
        return kind;
    }

    public String keptBy() {
        return keptBy;
    }
}
