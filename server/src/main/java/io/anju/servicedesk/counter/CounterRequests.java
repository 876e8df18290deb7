package io.anju.servicedesk.counter;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.servicedesk.clock.Nearness;
import io.anju.servicedesk.ticket.Channel;
import io.anju.servicedesk.ticket.HearsOfTickets;
import io.anju.servicedesk.ticket.TakenDown;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * One counter for everything (S15-015): whatever somebody asks for there has one number and goes to whoever sees to it, without
 * another window. What needs nobody to come is answered by whoever took it down, so it is there already.
 * Only the first round is judged, as everywhere.
 */
@Component
class CounterRequests implements HearsOfTickets {

    private static final String CLAUSE = "S15-015";
    private static final String KEPT_BY = "servicedesk.assigned";

    /** Ours: the source gives no time. From the agreed time on, where there is one: whoever goes is chosen shortly before. */
    private static final Duration SENT_ON_WITHIN = Duration.ofMinutes(15);

    private final Promises promises;
    private final Expectations expectations;

    CounterRequests(Promises promises, Expectations expectations) {
        this.promises = promises;
        this.expectations = expectations;
    }

    @Override
    public void takenDown(TakenDown ticket) {
        if (ticket.channel() == Channel.VISIT && ticket.visit()) {
            promises.adopted(CLAUSE, ticket.at())
                    .ifPresent(promise -> expectations.expect(new NewExpectation(
                            CounterFacts.REQUEST,
                            ticket.id().id(),
                            ticket.number(),
                            promise.version(),
                            promise.clause(),
                            ticket.at(),
                            Nearness.before(due(ticket), ticket.at()),
                            due(ticket),
                            KEPT_BY)));
        }
    }

    private static Instant due(TakenDown ticket) {
        var agreed = ticket.appointedAt();
        var from = agreed == null || agreed.isBefore(ticket.at()) ? ticket.at() : agreed;
        return from.plus(SENT_ON_WITHIN);
    }
}
