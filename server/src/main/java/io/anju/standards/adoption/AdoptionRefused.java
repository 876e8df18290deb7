package io.anju.standards.adoption;

import io.anju.kernel.NotFound;
import io.anju.kernel.Refusal;
import io.anju.kernel.Unacceptable;
import java.util.List;

/** Why a promise cannot be made so. */
final class AdoptionRefused {

    private AdoptionRefused() {}

    static final class NoSuchClause extends NotFound {
        NoSuchClause(String clause) {
            super("standards.no-such-clause", clause);
        }
    }

    static final class NotAdopted extends Refusal {
        NotAdopted(String clause) {
            super("standards.not-adopted", clause);
        }
    }

    /** Of clauses that are all in force. */
    static final class NothingNew extends Refusal {
        NothingNew() {
            super("standards.nothing-new");
        }
    }

    /** Of each number that the source leaves open. */
    static final class Blank extends Unacceptable {

        private final transient List<String> parameters;

        Blank(String clause, List<String> parameters) {
            super(
                    "standards.blank",
                    parameters.stream()
                            .map(parameter -> new Fault(in(parameter), "standards.blank.detail", clause, parameter))
                            .toList(),
                    clause,
                    String.join("、", parameters));
            this.parameters = List.copyOf(parameters);
        }

        List<String> parameters() {
            return parameters;
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

    /** Promising less than the catalogue needs a reason and somebody else's approval: see {@link Proposals}. */
    static final class Looser extends Refusal {
        Looser(String clause, String parameter, Object standard, Object asked) {
            super("standards.looser-than-the-catalogue", clause, parameter, standard.toString(), asked.toString());
        }
    }

    static final class NotLooser extends Refusal {
        NotLooser(String clause) {
            super("standards.not-looser", clause);
        }
    }

    static final class LawIsTheFloor extends Refusal {
        LawIsTheFloor(String clause, String law) {
            super("standards.law-is-the-floor", clause, law);
        }
    }

    static final class NoSuchProposal extends NotFound {
        NoSuchProposal() {
            super("standards.no-such-proposal");
        }
    }

    static final class OwnProposal extends Refusal {
        OwnProposal() {
            super("standards.own-proposal");
        }
    }

    static final class AlreadyDecided extends Refusal {
        AlreadyDecided() {
            super("standards.already-decided");
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
