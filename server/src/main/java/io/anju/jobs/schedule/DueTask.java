package io.anju.jobs.schedule;

import java.time.Instant;
import java.util.UUID;

/** Due work as the scheduler keeps it: everything is in the instance's name, so the same work cannot be kept twice. */
record DueTask(String kind, UUID community, UUID subject, Instant due) {

    static final String NAME = "due-work";

    DueTask {
        if (kind.isEmpty() || kind.contains("|")) {
            throw new IllegalArgumentException("Not a kind of due work: " + kind);
        }
    }

    static DueTask parse(String instance) {
        var parts = instance.split("\\|", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("Not due work: " + instance);
        }
        return new DueTask(parts[0], UUID.fromString(parts[1]), UUID.fromString(parts[2]), Instant.parse(parts[3]));
    }

    String instance() {
        return String.join("|", kind, community.toString(), subject.toString(), due.toString());
    }
}
