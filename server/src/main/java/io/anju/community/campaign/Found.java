package io.anju.community.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a visit.
 *
 * @param people how many live there, for the census
 * @param tenants who rents, by name
 * @param leaseUntil the day the lease ends
 * @param hazards what is dangerous there, or that nothing is
 * @param reason what those said who declined, or what kept them from answering
 */
public record Found(
        Outcome outcome,
        @Nullable Integer people,
        List<String> tenants,
        @Nullable LocalDate leaseUntil,
        String hazards,
        String reason) {

    /** Declining is an answer, and costs nobody a service. */
    public enum Outcome {
        ANSWERED,
        DECLINED
    }

    public Found {
        tenants = List.copyOf(tenants);
    }

    /** What a visit to tenants has to bring home (S08-008). */
    boolean tellsOfTenants() {
        return outcome == Outcome.ANSWERED && !tenants.isEmpty() && leaseUntil != null && !hazards.isBlank();
    }

    /** Nobody has to let a visitor in (Civil Code, article 1033); why is written down. */
    boolean saysWhyDeclined() {
        return outcome == Outcome.DECLINED && !reason.isBlank();
    }
}
