package io.anju.workforce.handover;

import io.anju.identity.Grants;
import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who answers for a shift when nobody else does: of those who are told of what is late, one on duty, else one posted, else any. */
@Component
class ShiftLeaders {

    /** Supervisors and managers hold it; a permission of the module messages. */
    private static final String ESCALATIONS = "messages.escalations";

    private final Grants grants;
    private final Staff staff;

    ShiftLeaders(Grants grants, Staff staff) {
        this.grants = grants;
        this.staff = staff;
    }

    /** Never the giver, who wants to go home. */
    Optional<UUID> now(UUID giver, Instant now) {
        var onDuty = staff.onDuty(now).stream()
                .flatMap(member -> Optional.ofNullable(member.account()).stream())
                .collect(Collectors.toSet());
        return grants.holders(Scope.current().requiredCommunity(), ESCALATIONS).stream()
                .filter(account -> !account.equals(giver))
                .min(Comparator.comparing((UUID account) -> !onDuty.contains(account))
                        .thenComparing(account -> staff.ofAccount(account).isEmpty())
                        .thenComparing(Comparator.naturalOrder()));
    }
}
