package io.anju.plannedwork.plan;

import io.anju.kernel.Refusal;

/** What a plan says no to. */
abstract sealed class PlanRefused extends Refusal {

    private PlanRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    static final class NotPromised extends PlanRefused {
        NotPromised(String clause) {
            super("plannedwork.not-promised", clause);
        }
    }

    /** The clause is kept by something else than turns. */
    static final class NotByTurns extends PlanRefused {
        NotByTurns(String clause) {
            super("plannedwork.not-by-turns", clause);
        }
    }

    static final class LessThanPromised extends PlanRefused {
        LessThanPromised(String clause, String promised) {
            super("plannedwork.less-than-promised", clause, promised);
        }
    }

    static final class NeverDue extends PlanRefused {
        NeverDue(String rule) {
            super("plannedwork.never-due", rule);
        }
    }

    /** Nobody does that. */
    static final class TooOften extends PlanRefused {
        TooOften(long yearly, long most) {
            super("plannedwork.too-often", yearly, most);
        }
    }

    /** Two plans for one clause at one place would be owed twice. */
    static final class PlannedAlready extends PlanRefused {
        PlannedAlready(String title, String place) {
            super("plannedwork.planned-already", title, place);
        }
    }
}
