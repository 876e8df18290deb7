package io.anju.servicedesk.web;

import io.anju.servicedesk.playbook.LeakSource;
import io.anju.servicedesk.playbook.Leaks.Done;
import io.anju.servicedesk.playbook.NeighbourChecks.Outcome;
import io.anju.servicedesk.playbook.NeighbourChecks.Visit;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the field and the desk say of a leak, in the same bodies. */
final class LeakWords {

    private LeakWords() {}

    record Source(@NotNull LeakSource source) {}

    /**
     * @param valve of the register, where it is one of it
     * @param at when it was closed; now where nobody says
     */
    record Closed(
            @Nullable UUID valve,
            @Nullable Instant at,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note,

            @NotNull @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos) {

        Done done() {
            return new Done(at, photos, note);
        }
    }

    /**
     * @param consent whether they agreed to photos inside their home
     * @param at when they were taken; now where nobody says
     */
    record Photographed(
            @NotNull Boolean consent,
            @Nullable Instant at,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note,

            @NotNull @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos) {

        Done done() {
            return new Done(at, photos, note);
        }
    }

    /**
     * @param loss whether something is damaged there; then it is shown
     * @param consent whether they agreed to photos inside their home
     */
    record Visited(
            @NotNull Outcome outcome,
            @NotNull Boolean loss,
            @NotNull Boolean consent,
            @Nullable Instant at,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note,

            @NotNull @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos) {

        Visit visit() {
            return new Visit(outcome, loss, consent, new Done(at, photos, note));
        }
    }
}
