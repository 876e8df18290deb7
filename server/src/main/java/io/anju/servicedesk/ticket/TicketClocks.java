package io.anju.servicedesk.ticket;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.jobs.DueWork;
import io.anju.workforce.Departments;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts the clocks of a new ticket: what was promised is owed, and the shorter one of each reminds and escalates. */
@Component
class TicketClocks {

    private final Expectations expectations;
    private final DueWork dueWork;
    private final Departments departments;

    TicketClocks(Expectations expectations, DueWork dueWork, Departments departments) {
        this.departments = departments;
        this.expectations = expectations;
        this.dueWork = dueWork;
    }

    /** @param since of the report, or of the round that begins: nothing done before it keeps what is promised for it */
    void start(Ticket ticket, List<Limit> arrivals, List<Limit> finishes, Instant since) {
        arrivals.forEach(limit -> expect(DeskPromises.ARRIVAL, DeskFacts.ARRIVED, ticket, limit, since));
        if (ticket.needsAVisit()) {
            finishes.forEach(limit -> expect(DeskPromises.MENDING, DeskFacts.FINISHED, ticket, limit, since));
        } else {
            finishes.forEach(limit -> expect(DeskPromises.ANSWER, DeskFacts.ANSWERED, ticket, limit, since));
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

    private void expect(String kind, String satisfiedBy, Ticket ticket, Limit limit, Instant since) {
        if (limit.clause() != null && limit.adoption() != null) {
            expectations.expect(new NewExpectation(
                    kind,
                    RoundSubject.of(ticket.id(), ticket.round()),
                    RoundSubject.label(label(ticket, limit.clause()), ticket.round()),
                    limit.adoption(),
                    limit.clause(),
                    since,
                    limit.atRisk(),
                    limit.due(),
                    satisfiedBy,
                    ticket.id().id()));
        }
    }

    /** Every department answers for its own (S07-055). */
    private String label(Ticket ticket, String clause) {
        var asked = ticket.firstAsked();
        return clause.equals(FinishPolicy.FEES_EXPLAINED) && asked != null
                ? departments
                        .of(asked)
                        .map(name -> ticket.number() + " · " + name)
                        .orElse(ticket.number())
                : ticket.number();
    }

    private void remind(Ticket ticket, @Nullable Instant at, String kind) {
        if (at != null) {
            dueWork.at(at, kind, ticket.id().community(), ticket.id().id());
        }
    }
}
