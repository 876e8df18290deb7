package io.anju.servicedesk.ticket;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.jobs.DueWork;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts the clocks of a new ticket: what was promised is owed, and the shorter one of each reminds and escalates. */
@Component
class TicketClocks {

    private final Expectations expectations;
    private final DueWork dueWork;

    TicketClocks(Expectations expectations, DueWork dueWork) {
        this.expectations = expectations;
        this.dueWork = dueWork;
    }

    void start(Ticket ticket, List<Limit> arrivals, List<Limit> finishes) {
        arrivals.forEach(limit -> expect(DeskPromises.ARRIVAL, DeskFacts.ARRIVED, ticket, limit));
        if (ticket.needsAVisit()) {
            finishes.forEach(limit -> expect(DeskPromises.MENDING, DeskFacts.FINISHED, ticket, limit));
        } else {
            finishes.forEach(limit -> expect(DeskPromises.ANSWER, DeskFacts.ANSWERED, ticket, limit));
        }
        remind(ticket);
    }

    /** Of the round that runs now. */
    void remind(Ticket ticket) {
        var limits = ticket.limits();
        remind(ticket, limits.arriveAtRisk(), TicketAlerts.ARRIVAL_REMINDER);
        remind(ticket, limits.arriveDue(), TicketAlerts.ARRIVAL_ESCALATION);
        remind(ticket, limits.finishAtRisk(), TicketAlerts.FINISH_REMINDER);
        remind(ticket, limits.finishDue(), TicketAlerts.FINISH_ESCALATION);
    }

    private void expect(String kind, String satisfiedBy, Ticket ticket, Limit limit) {
        if (limit.clause() != null && limit.adoption() != null) {
            expectations.expect(new NewExpectation(
                    kind,
                    ticket.id().id(),
                    ticket.number(),
                    limit.adoption(),
                    limit.clause(),
                    ticket.reportedAt(),
                    limit.atRisk(),
                    limit.due(),
                    satisfiedBy));
        }
    }

    private void remind(Ticket ticket, @Nullable Instant at, String kind) {
        if (at != null) {
            dueWork.at(at, kind, ticket.id().community(), ticket.id().id());
        }
    }
}
