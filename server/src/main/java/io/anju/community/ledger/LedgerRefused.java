package io.anju.community.ledger;

import io.anju.kernel.Unacceptable;
import java.util.List;

/** Some lines are wrong, so none is kept: somebody who pastes them again would not know which were. */
final class LedgerRefused extends Unacceptable {

    /** What a page can show and somebody repair in one go. */
    private static final int TOLD = 200;

    LedgerRefused(List<Fault> faults) {
        super(
                "community.ledger-lines",
                faults.subList(0, Math.min(TOLD, faults.size())),
                Long.toString(faults.stream().map(Fault::field).distinct().count()));
    }
}
