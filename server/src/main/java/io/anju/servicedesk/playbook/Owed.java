package io.anju.servicedesk.playbook;

import io.anju.evidence.ExpectationKind;
import java.time.Duration;

/**
 * What is owed on a leak, or a room that is too warm or too cold. The catalogue states no times, "at once" only: these are ours.
 */
enum Owed {
    /** S18-021: from when somebody is there. */
    VALVE("servicedesk.leak-valve", "S18-021", LeakFacts.VALVE_CLOSED, Duration.ofMinutes(15), "到场该关阀的漏水"),
    /** S18-023: from when the loss was known. */
    LOSS_PHOTOS("servicedesk.leak-loss-photos", "S18-023", LeakFacts.LOSS_PHOTOGRAPHED, Duration.ofHours(2), "该拍照的损失"),
    /** S18-024: all of them, from when the loss was known. */
    NEIGHBOURS("servicedesk.leak-neighbours", "S18-024", LeakFacts.ALL_CHECKED, Duration.ofDays(1), "该排查邻户的漏水"),
    /** S18-030: a reading outside the range opens an issue, which is as good as at once. */
    TEMPERATURE_RECORD(
            "servicedesk.temperature-record", "S18-030", TemperatureFacts.OPENED, Duration.ofMinutes(15), "该记录的室温问题"),
    /** S18-031: from the reading. */
    TEMPERATURE("servicedesk.temperature-issue", "S18-031", TemperatureFacts.SETTLED, Duration.ofDays(3), "该解决的室温问题");

    private final String kind;
    private final String clause;
    private final String keptBy;
    private final Duration limit;
    private final String title;

    /** @param title of those on whom it is owed, for the wall */
    Owed(String kind, String clause, String keptBy, Duration limit, String title) {
        this.kind = kind;
        this.clause = clause;
        this.keptBy = keptBy;
        this.limit = limit;
        this.title = title;
    }

    String kind() {
        return kind;
    }

    String clause() {
        return clause;
    }

    /** Key of the fact that keeps it. */
    String keptBy() {
        return keptBy;
    }

    Duration limit() {
        return limit;
    }

    ExpectationKind expectation() {
        return new ExpectationKind(kind, "servicedesk", title);
    }
}
