package io.anju.servicedesk.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a report came, and from whom.
 *
 * @param reporter the account of the resident, when it came from their own phone
 * @param party who it is for, when the desk knows them
 * @param caller what they called themselves, when it does not; at most 100 characters
 * @param reference the mark of a letter, the address an e-mail came from or the patrol on which it was seen, at most 100 characters
 * @param pasted the chat that a steward passes on, at most 5,000 characters
 */
public record Intake(
        Channel channel,
        @Nullable UUID party,
        @Nullable UUID reporter,
        @Nullable String caller,
        @Nullable String reference,
        @Nullable String pasted) {

    /** Seen by one of us on a patrol, whose mark is the reference. */
    boolean onPatrol() {
        return channel == Channel.STAFF && reference != null;
    }

    public static Intake fromTheirPhone(UUID party, UUID reporter) {
        return new Intake(Channel.APP, party, reporter, null, null, null);
    }
}
