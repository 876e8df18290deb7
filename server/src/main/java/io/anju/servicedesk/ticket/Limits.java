package io.anju.servicedesk.ticket;

import io.anju.servicedesk.clock.Nearness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By when somebody is there and by when it is done, each null where no clock runs: nobody comes to answer a question, and not
 * everything has to be mended by a time.
 *
 * @param clause the promise of the arrival, pinned with its adoption's version
 * @param finishClause the promise of the end
 */
record Limits(
        @Nullable Instant arriveAtRisk,
        @Nullable Instant arriveDue,
        @Nullable String clause,
        @Nullable UUID adoptionVersion,
        @Nullable Instant finishAtRisk,
        @Nullable Instant finishDue,
        @Nullable String finishClause) {

    /** Its end is due later by as much, or earlier when that is negative. */
    Limits finishMoved(Duration by) {
        return finishAtRisk == null || finishDue == null
                ? this
                : finishBy(new Limit(finishClause, null, finishAtRisk.plus(by), finishDue.plus(by)));
    }

    /** Somebody is to be there in that span. */
    Limits arriveIn(Instant from, Instant until) {
        return arriveDue == null
                ? this
                : new Limits(
                        Nearness.before(until, from),
                        until,
                        clause,
                        adoptionVersion,
                        finishAtRisk,
                        finishDue,
                        finishClause);
    }

    /** The same arrival, and another limit of the end. */
    Limits finishBy(Limit finish) {
        return new Limits(
                arriveAtRisk, arriveDue, clause, adoptionVersion, finish.atRisk(), finish.due(), finish.clause());
    }

    /** The shortest of each. */
    static Limits of(List<Limit> arrivals, List<Limit> finishes) {
        var arrival = arrivals.isEmpty() ? null : arrivals.getFirst();
        var finish = finishes.isEmpty() ? null : finishes.getFirst();
        return new Limits(
                arrival == null ? null : arrival.atRisk(),
                arrival == null ? null : arrival.due(),
                arrival == null ? null : arrival.clause(),
                arrival == null ? null : arrival.adoption(),
                finish == null ? null : finish.atRisk(),
                finish == null ? null : finish.due(),
                finish == null ? null : finish.clause());
    }
}
