package io.anju.servicedesk.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far one round of a ticket is: whom it was given to, and when each step was done. */
record Work(
        @Nullable UUID assignee,
        @Nullable Instant assignedAt,
        @Nullable Instant acceptDue,
        @Nullable Instant acceptedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant finishedAt) {

    /** Nobody was given it yet. */
    static final Work NONE = new Work(null, null, null, null, null, null);

    /** All of it by one person at the same moment. */
    static Work doneAtOnce(UUID employee, Instant at) {
        return new Work(employee, at, null, at, at, at);
    }

    static Work givenTo(UUID employee, Instant now, Duration accept) {
        return new Work(employee, now, now.plus(accept), null, null, null);
    }

    boolean isOf(UUID employee) {
        return employee.equals(assignee);
    }

    Work accepted(Instant at) {
        return new Work(assignee, assignedAt, acceptDue, at, arrivedAt, finishedAt);
    }

    /** Being there says yes too. */
    Work arrived(Instant at) {
        return new Work(assignee, assignedAt, acceptDue, acceptedAt == null ? at : acceptedAt, at, finishedAt);
    }

    Work finished(Instant at) {
        return new Work(assignee, assignedAt, acceptDue, acceptedAt, arrivedAt, at);
    }

    /** Where nobody was sent the answer is all three in the middle. */
    FiveSteps steps(@Nullable ClosedAs called) {
        return assignee == null
                ? new FiveSteps(finishedAt, finishedAt, finishedAt, called)
                : new FiveSteps(acceptedAt, arrivedAt, finishedAt, called);
    }
}
