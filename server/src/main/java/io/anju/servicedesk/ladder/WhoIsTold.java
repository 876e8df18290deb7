package io.anju.servicedesk.ladder;

import io.anju.identity.Grants;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people of each step: everybody hears of it at one step only. */
@Component
class WhoIsTold {

    private static final String MANAGER = "escalations.manager";
    private static final String COMPANY = "escalations.company";

    private final Grants grants;
    private final Staff staff;

    WhoIsTold(Grants grants, Staff staff) {
        this.grants = grants;
        this.staff = staff;
    }

    List<UUID> at(Step step, UUID community, Instant now) {
        return switch (step) {
            case SUPERVISOR -> onDutyFirst(without(grants.holders(community, Ladder.IN_CHARGE), later(community)), now);
            case MANAGER -> without(grants.holders(community, MANAGER), grants.holders(community, COMPANY));
            case COMPANY -> grants.holders(community, COMPANY);
        };
    }

    private List<UUID> later(UUID community) {
        var later = new HashSet<>(grants.holders(community, MANAGER));
        later.addAll(grants.holders(community, COMPANY));
        return List.copyOf(later);
    }

    private static List<UUID> without(List<UUID> people, List<UUID> others) {
        return people.stream().filter(account -> !others.contains(account)).toList();
    }

    /** Whoever sleeps is not woken while somebody is on duty. */
    private List<UUID> onDutyFirst(List<UUID> people, Instant now) {
        var onDuty = staff.onDuty(now).stream()
                .map(Staff.Member::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var there = people.stream().filter(onDuty::contains).toList();
        return there.isEmpty() ? people : there;
    }
}
