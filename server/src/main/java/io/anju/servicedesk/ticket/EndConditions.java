package io.anju.servicedesk.ticket;

import io.anju.kernel.Refusal;
import io.anju.servicedesk.TicketId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All that is asked for before a ticket may end; the first that is missing says no. */
@Component
public class EndConditions {

    private final List<BeforeTheEnd> all;

    EndConditions(List<BeforeTheEnd> all) {
        this.all = List.copyOf(all);
    }

    /** Why the work is not done yet, as a word of {@code servicedesk.recorded.*}. */
    Optional<String> beforeFinishing(TicketId ticket) {
        return all.stream()
                .flatMap(each -> each.beforeFinishing(ticket).stream())
                .findFirst();
    }

    /** Why it cannot be closed yet; empty when it can. */
    public Optional<Refusal> beforeClosing(TicketId ticket) {
        return all.stream().flatMap(each -> each.beforeClosing(ticket).stream()).findFirst();
    }

    void mustAllowClosing(TicketId ticket) {
        beforeClosing(ticket).ifPresent(refusal -> {
            throw refusal;
        });
    }
}
