package io.anju.servicedesk.ladder;

import java.util.Locale;
import java.util.Optional;

/** Who is told, one after the other. */
public enum Step {
    /** Whoever is in charge on duty; with nobody on duty whoever is in charge. */
    SUPERVISOR,
    MANAGER,
    COMPANY;

    Optional<Step> next() {
        return switch (this) {
            case SUPERVISOR -> Optional.of(MANAGER);
            case MANAGER -> Optional.of(COMPANY);
            case COMPANY -> Optional.empty();
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
