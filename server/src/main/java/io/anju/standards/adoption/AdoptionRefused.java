package io.anju.standards.adoption;

import io.anju.kernel.NotFound;
import io.anju.kernel.Refusal;
import io.anju.kernel.Unacceptable;

/** Why a promise cannot be made so. */
final class AdoptionRefused {

    private AdoptionRefused() {}

    static final class NoSuchClause extends NotFound {
        NoSuchClause(String clause) {
            super("standards.no-such-clause", clause);
        }
    }

    static final class NoSuchParameter extends Unacceptable {
        NoSuchParameter(String clause, String parameter) {
            super("standards.no-such-parameter", in(parameter), clause, parameter);
        }
    }

    static final class NotAValue extends Unacceptable {
        NotAValue(String parameter) {
            super("standards.not-a-value", in(parameter), parameter);
        }
    }

    /** Promising less than the catalogue needs a reason and an approver, which this product does not take yet. */
    static final class Looser extends Refusal {
        Looser(String clause, String parameter, Object standard, Object asked) {
            super("standards.looser-than-the-catalogue", clause, parameter, standard.toString(), asked.toString());
        }
    }

    static final class NotAdjustable extends Refusal {
        NotAdjustable(String clause, String parameter) {
            super("standards.not-adjustable", clause, parameter);
        }
    }

    static final class MonthsGone extends Refusal {
        MonthsGone() {
            super("standards.months-gone");
        }
    }

    static final class NotAfterTheLast extends Refusal {
        NotAfterTheLast(String clause) {
            super("standards.not-after-the-last", clause);
        }
    }

    private static String in(String parameter) {
        return "parameters." + parameter;
    }
}
