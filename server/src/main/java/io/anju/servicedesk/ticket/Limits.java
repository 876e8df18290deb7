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
 * @param arrivePromised by when somebody was to be there before we moved it, which the figures count; null where it is due as promised
 * @param finishPromised the same of the end
 */
record Limits(
        @Nullable Instant arriveAtRisk,
        @Nullable Instant arriveDue,
        @Nullable String clause,
        @Nullable UUID adoptionVersion,
        @Nullable Instant finishAtRisk,
        @Nullable Instant finishDue,
        @Nullable String finishClause,
        @Nullable Instant arrivePromised,
        @Nullable Instant finishPromised) {

    /**
     * Another time was agreed.
     *
     * @param by how much later it is due than by what was agreed before
     * @param wished whether those for whom it is wished it: what is not late by then is promised anew
     */
    Limits agreedAnew(Appointment agreed, Duration by, boolean wished, Instant now) {
        var arrive = promised(arrivePromised, arriveDue, wished, now);
        var finish = promised(finishPromised, finishDue, wished, now);
        return arriveIn(agreed.from(), agreed.latest()).finishMoved(by).promising(arrive, finish);
    }

    private static @Nullable Instant promised(
            @Nullable Instant before, @Nullable Instant due, boolean wished, Instant now) {
        var promised = before == null ? due : before;
        return wished && promised != null && promised.isAfter(now) ? null : promised;
    }

    /**
     * Its clock stood still after we had moved it: it is due by what was agreed, which is ours.
     *
     * @param ours how much later that is due, or earlier when negative
     * @param promises how much later what was promised is due
     * @param since when it stood still: what was late by then stays late
     */
    Limits agreedMoved(Duration ours, Duration promises, Instant since) {
        return finishMoved(ours)
                .promising(
                        arrivePromised,
                        finishPromised == null || !finishPromised.isAfter(since)
                                ? finishPromised
                                : finishPromised.plus(promises));
    }

    /** Its end is due later by as much, or earlier when that is negative. */
    Limits finishMoved(Duration by) {
        return finishAtRisk == null || finishDue == null
                ? this
                : finishBy(new Limit(finishClause, null, finishAtRisk.plus(by), finishDue.plus(by)));
    }

    private Limits arriveIn(Instant from, Instant until) {
        return arriveDue == null ? this : arriveBy(Nearness.before(until, from), until);
    }

    private Limits arriveBy(Instant atRisk, Instant due) {
        return new Limits(
                atRisk,
                due,
                clause,
                adoptionVersion,
                finishAtRisk,
                finishDue,
                finishClause,
                arrivePromised,
                finishPromised);
    }

    /** The same arrival, and another limit of the end. */
    Limits finishBy(Limit finish) {
        return new Limits(
                arriveAtRisk,
                arriveDue,
                clause,
                adoptionVersion,
                finish.atRisk(),
                finish.due(),
                finish.clause(),
                arrivePromised,
                finishPromised);
    }

    private Limits promising(@Nullable Instant arrive, @Nullable Instant finish) {
        return new Limits(
                arriveAtRisk,
                arriveDue,
                clause,
                adoptionVersion,
                finishAtRisk,
                finishDue,
                finishClause,
                arrive,
                finish);
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
                finish == null ? null : finish.clause(),
                null,
                null);
    }
}
