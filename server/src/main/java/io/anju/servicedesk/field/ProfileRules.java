package io.anju.servicedesk.field;

import io.anju.kernel.Unacceptable.Fault;
import io.anju.servicedesk.category.Category.Profile;
import io.anju.servicedesk.ticket.Said.Findings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which findings a category's step profile asks for when the work is done. The ordinary profile asks for none. */
final class ProfileRules {

    private static final String FINDINGS = "payload.findings";

    private ProfileRules() {}

    static boolean asks(Profile profile) {
        return switch (profile) {
            case STANDARD -> false;
            case PAID, LEAK, WARRANTY, COMPLAINT -> true;
        };
    }

    /** @param atHome else nobody is there whose it would be to sign */
    static List<Fault> missing(Profile profile, boolean atHome, @Nullable Findings findings) {
        if (!asks(profile)) {
            return List.of();
        }
        var faults = new ArrayList<Fault>();
        if (findings == null || isBlank(findings.cause())) {
            faults.add(new Fault(FINDINGS, "servicedesk.findings.cause"));
        }
        if (findings == null || findings.parts() == null) {
            faults.add(new Fault(FINDINGS, "servicedesk.findings.parts"));
        }
        if (atHome && (findings == null || !isSigned(findings))) {
            faults.add(new Fault(FINDINGS, "servicedesk.findings.signature"));
        }
        return faults;
    }

    private static boolean isSigned(Findings findings) {
        return findings.signature() != null || (findings.unsigned() != null && !isBlank(findings.unsignedBecause()));
    }

    private static boolean isBlank(@Nullable String words) {
        return words == null || words.isBlank();
    }
}
