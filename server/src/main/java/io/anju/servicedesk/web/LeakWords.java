package io.anju.servicedesk.web;

import io.anju.servicedesk.playbook.Leaks.Done;
import io.anju.servicedesk.playbook.NeighbourChecks.Visit;
import io.anju.servicedesk.ticket.Said.AtTheNeighbours;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the desk says of a leak; the field says it in its envelope. */
final class LeakWords {

    private LeakWords() {}

    /** What was done, with photos or without. */
    sealed interface Told {

        /** Now where nobody says. */
        @Nullable
        Instant at();

        @Nullable
        String note();

        List<String> photos();

        default Done done() {
            return new Done(at(), photos(), note(), Map.of());
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
            List<@NotNull String> photos)
            implements Told {}

    /**
     * @param loss whether something is damaged there; then it is shown
     * @param consent whether they agreed to photos inside their home
     */
    record Visited(
            @NotNull AtTheNeighbours outcome,
            @NotNull Boolean loss,
            @NotNull Boolean consent,
            @Nullable Instant at,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note,

            @NotNull @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos)
            implements Told {

        Visit visit() {
            return new Visit(outcome, loss, consent, done());
        }
    }
}
