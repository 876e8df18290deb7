package io.anju.servicedesk.ticket;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done in the field besides the steps of a ticket.
 *
 * @param tooLate why it changes nothing any more, a reason of {@code servicedesk.recorded}; null where it still can
 * @param envelope in which it came, to be kept with the fact
 */
public record FieldAct(FieldStep step, @Nullable String tooLate, Map<String, Object> envelope) {

    public FieldAct {
        envelope = Map.copyOf(envelope);
    }
}
