package io.anju.servicedesk.today;

import static io.anju.servicedesk.today.Section.CALL_BACKS;
import static io.anju.servicedesk.today.Section.CHECKS;
import static io.anju.servicedesk.today.Section.COMPLAINTS;
import static io.anju.servicedesk.today.Section.HAND_OVER;
import static io.anju.servicedesk.today.Section.LATE;
import static io.anju.servicedesk.today.Section.MAILS;
import static io.anju.servicedesk.today.Section.POOL;
import static io.anju.servicedesk.today.Section.REQUESTS;
import static io.anju.servicedesk.today.Section.SHORT;
import static io.anju.servicedesk.today.Section.TO_ASSIGN;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** As whom somebody looks at the day, by what they may do; the first that fits. What they look at first stands first. */
public enum Role {
    MANAGER("complaints.manage"),
    SUPERVISOR("complaints.handle"),
    DESK("tickets.call-back"),
    /** Whoever only looks on, as headquarters does. */
    ONLOOKER(null);

    private final @Nullable String permission;

    Role(@Nullable String permission) {
        this.permission = permission;
    }

    List<Section> order() {
        return switch (this) {
            case MANAGER -> List.of(COMPLAINTS, REQUESTS, SHORT, CHECKS, LATE);
            case SUPERVISOR -> List.of(LATE, POOL, SHORT, CHECKS, TO_ASSIGN);
            case DESK -> List.of(TO_ASSIGN, CALL_BACKS, MAILS, HAND_OVER, LATE);
            case ONLOOKER -> List.of(REQUESTS, LATE);
        };
    }

    static Role of(Predicate<String> may) {
        return Arrays.stream(values())
                .filter(role -> role.permission == null || may.test(role.permission))
                .findFirst()
                .orElseThrow();
    }
}
