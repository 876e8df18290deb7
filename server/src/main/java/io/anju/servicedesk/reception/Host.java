package io.anju.servicedesk.reception;

import io.anju.servicedesk.period.PeriodPromise;

/** Who listens; each has its clause, by which no question of the day stays without an answer. */
public enum Host {
    MANAGER("S12-039"),
    GENERAL_MANAGER("S09-002");

    private final String clause;

    Host(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }

    /** What is owed in a period: that a manager's day is held, that a general manager's is announced. */
    PeriodPromise promise() {
        return switch (this) {
            case MANAGER -> PeriodPromise.MANAGER_RECEPTION;
            case GENERAL_MANAGER -> PeriodPromise.GENERAL_MANAGER_DAY;
        };
    }
}
