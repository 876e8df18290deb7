package io.anju.standards.wall;

/**
 * How the subjects of one clause stand: the four add up to the population.
 *
 * @param open neither kept nor at risk yet
 */
record Tally(int met, int breached, int atRisk, int open) {

    boolean isEmpty() {
        return met + breached + atRisk + open == 0;
    }

    /** Of what cannot be judged as a whole: what broke is broken all the same, and nothing of it is green. */
    Verdict verdictOfUnmeasurable() {
        return breached > 0 ? Verdict.BREACHED : Verdict.NOT_MEASURABLE;
    }

    /**
     * The clause's verdict: the worst of its subjects; met as soon as one is met and none is worse; not due while nothing
     * has fallen due, which includes an empty population.
     */
    Verdict verdict() {
        if (breached > 0) {
            return Verdict.BREACHED;
        }
        if (atRisk > 0) {
            return Verdict.AT_RISK;
        }
        return met > 0 ? Verdict.MET : Verdict.NOT_DUE;
    }
}
