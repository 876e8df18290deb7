package io.anju.servicedesk.crew;

import io.anju.kernel.Refusal;
import java.time.LocalDate;

/** Why somebody does not help, or a firm is given nothing. */
abstract sealed class CrewRefused extends Refusal {

    private CrewRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    /** Nobody was sent yet, or the work is done: there is nothing to help with. */
    static final class NothingToHelp extends CrewRefused {
        NothingToHelp(String number) {
            super("servicedesk.nothing-to-help", number);
        }
    }

    static final class GoesAnyway extends CrewRefused {
        GoesAnyway(String name) {
            super("servicedesk.goes-anyway", name);
        }
    }

    static final class ContractOver extends CrewRefused {
        ContractOver(String name, LocalDate ended) {
            super("servicedesk.contract-over", name, ended.toString());
        }
    }
}
