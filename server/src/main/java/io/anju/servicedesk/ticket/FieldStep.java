package io.anju.servicedesk.ticket;

import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.category.Category.Profile;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step in the field as those hear of it who ask more of it than that it was done.
 *
 * @param atHome whether somebody lives or trades behind a door there; else it is a place of all, where nobody pays, signs or lets in
 * @param at when it was done, as far as the phone can be believed
 * @param became what it did to the ticket
 * @param party for whom the ticket is, where anybody knows
 * @param by whose step it is
 */
public record FieldStep(
        FieldCommand command,
        TicketId ticket,
        String number,
        UUID space,
        String category,
        Profile profile,
        boolean atHome,
        int round,
        @Nullable UUID party,
        Instant at,
        Became became,
        By by) {

    /** Who did it, by the name they go by here. */
    public record By(UUID employee, String name) {}

    /** What a step did to its ticket. */
    public enum Became {
        /** The ticket moved on. */
        APPLIED,
        /** Only kept, and said anew once what is missing is done. */
        NOT_YET,
        /** Only kept: somebody was faster, somebody else was sent, or who said it was not posted. */
        TOO_LATE
    }

    public FieldCommand.Kind kind() {
        return command.kind();
    }

    public boolean applied() {
        return became == Became.APPLIED;
    }

    public Said said() {
        return command.said();
    }

    /** Whether its phone could say what is asked; one from before that could not, and is not refused for it. */
    public boolean couldSay() {
        return command.version() > 1;
    }
}
