package io.anju.servicedesk.call;

import io.anju.kernel.Unacceptable;
import io.anju.kernel.Unacceptable.Fault;
import io.anju.standards.Promises;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a community that promised it asks of a call sheet before the line is closed. */
@Component
class SheetRules {

    /** Who calls and what for. */
    static final String WHO_AND_WHAT = "S05-039";

    /** What cannot be done now is explained. */
    static final String EXPLAINED = "S05-040";

    /** Whether there is anything else. */
    static final String ANYTHING_ELSE = "S05-047";

    private final Promises promises;

    SheetRules(Promises promises) {
        this.promises = promises;
    }

    /** @throws Unacceptable with everything that is missing */
    void check(CallSheet sheet, boolean known, Instant now) {
        var faults = new ArrayList<Fault>();
        if (promised(WHO_AND_WHAT, now) && !sheet.refusedToSay()) {
            faults.addAll(whoAndWhat(sheet, known));
        }
        if (promised(EXPLAINED, now) && sheet.notNow() && isBlank(sheet.explanation())) {
            faults.add(new Fault("explanation", "servicedesk.sheet.explanation", EXPLAINED));
        }
        if (promised(ANYTHING_ELSE, now) && !sheet.anythingElse()) {
            faults.add(new Fault("anythingElse", "servicedesk.sheet.anything-else", ANYTHING_ELSE));
        }
        if (!faults.isEmpty()) {
            throw new Unacceptable("servicedesk.sheet-incomplete", faults);
        }
    }

    private static List<Fault> whoAndWhat(CallSheet sheet, boolean known) {
        var faults = new ArrayList<Fault>(2);
        if (!known && isBlank(sheet.caller())) {
            faults.add(new Fault("caller", "servicedesk.sheet.caller", WHO_AND_WHAT));
        }
        if (isBlank(sheet.need())) {
            faults.add(new Fault("need", "servicedesk.sheet.need", WHO_AND_WHAT));
        }
        return faults;
    }

    private boolean promised(String clause, Instant now) {
        return promises.adopted(clause, now).isPresent();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
