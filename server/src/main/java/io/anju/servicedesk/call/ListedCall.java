package io.anju.servicedesk.call;

import io.anju.servicedesk.call.ExchangeEvent.EndedBy;
import io.anju.servicedesk.call.ExchangeEvent.Kind;
import io.anju.servicedesk.call.ExchangeEvent.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as a row of the exchange's own list says it.
 *
 * @param id the exchange's own name of it, where the list has one
 * @param answered absent where nobody picked up
 */
record ListedCall(
        @Nullable String id,
        @Nullable String number,
        Instant rang,
        @Nullable Instant answered,
        @Nullable Instant ended) {

    /** What the exchange would have told of it by itself; a list does not say who hung up. */
    List<ExchangeEvent> events(String name, Line line) {
        EndedBy nobodyKnows = null;
        var events = new ArrayList<ExchangeEvent>();
        events.add(new ExchangeEvent(Kind.RING, name, line, number, rang, nobodyKnows));
        if (answered != null) {
            events.add(new ExchangeEvent(Kind.ANSWER, name, line, null, answered, nobodyKnows));
        }
        if (ended != null) {
            events.add(new ExchangeEvent(Kind.END, name, line, null, ended, nobodyKnows));
        }
        return events;
    }
}
