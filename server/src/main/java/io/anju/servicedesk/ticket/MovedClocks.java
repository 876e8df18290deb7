package io.anju.servicedesk.ticket;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.clock.Nearness;
import io.anju.standards.Promises;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves by when a ticket has to be done, because its clock stood still. What is promised moves only where the version of the
 * adoption that the work pinned allows that reason; what is ours moves always. Reminders and the ladder go by what is due then.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MovedClocks {

    /** What an adoption names the reasons in, with commas between them; see docs/domain/standards.md#pauses. */
    private static final String REASONS = "pause_reasons";

    private static final Pattern COMMA = Pattern.compile(",");

    /** @param assignee who goes there; null while nobody does */
    public record Running(int round, @Nullable UUID assignee) {}

    private record Owed(
            String kind, String label, UUID adoption, String clause, Instant since, Instant atRisk, Instant due) {

        Owed moved(Duration by) {
            return new Owed(kind, label, adoption, clause, since, atRisk.plus(by), due.plus(by));
        }

        boolean isArrival() {
            return kind.equals(DeskPromises.ARRIVAL);
        }

        Owed in(Appointment agreed) {
            var until = agreed.latest();
            return new Owed(kind, label, adoption, clause, since, Nearness.before(until, agreed.from()), until);
        }

        String keptBy() {
            return switch (kind) {
                case DeskPromises.ARRIVAL -> DeskFacts.ARRIVED;
                case DeskPromises.MENDING -> DeskFacts.FINISHED;
                default -> DeskFacts.ANSWERED;
            };
        }

        Limit limit() {
            return new Limit(clause, adoption, atRisk, due);
        }
    }

    private final Tickets tickets;
    private final Promises promises;
    private final Expectations expectations;
    private final TicketClocks clocks;
    private final Agreements agreements;
    private final JdbcClient sql;

    MovedClocks(
            Tickets tickets,
            Promises promises,
            Expectations expectations,
            TicketClocks clocks,
            Agreements agreements,
            JdbcClient sql) {
        this.tickets = tickets;
        this.promises = promises;
        this.expectations = expectations;
        this.clocks = clocks;
        this.agreements = agreements;
        this.sql = sql;
    }

    /**
     * Locked to the end of the transaction. Empty where no clock to its end runs: a clock that has run out does not stand still
     * any more.
     *
     * @throws NotFound without such a ticket
     */
    public Optional<Running> running(TicketId id, Instant at) {
        var ticket = tickets.toChange(id);
        var due = ticket.limits().finishDue();
        return ticket.isOpen() && ticket.finishedAt() == null && due != null && due.isAfter(at)
                ? Optional.of(new Running(ticket.round(), ticket.assignee()))
                : Optional.empty();
    }

    /**
     * @param by how much later it is due, or earlier when negative
     * @param since when it stood still: what was late by then stays late
     */
    public void move(TicketId id, String reason, Duration by, Instant since) {
        var ticket = tickets.toChange(id);
        var subject = RoundSubject.of(id, ticket.round());
        var owed = owed(subject).stream().filter(one -> !one.isArrival()).toList();
        var moved = owed.stream()
                .map(one ->
                        one.due().isAfter(since) && allows(one, reason) ? restated(one.moved(by), subject, id) : one)
                .toList();
        var limits = ticket.limits();
        if (limits.finishPromised() != null) {
            var promises = moved.isEmpty()
                    ? by
                    : Duration.between(first(owed).due(), first(moved).due());
            ticket.dueBy(limits.agreedMoved(by, promises, since));
        } else {
            ticket.dueBy(
                    moved.isEmpty()
                            ? limits.finishMoved(by)
                            : limits.finishBy(first(moved).limit()));
        }
        tickets.save(ticket);
        clocks.remind(ticket);
    }

    private static Owed first(List<Owed> owed) {
        return owed.stream().min(Comparator.comparing(Owed::due)).orElseThrow();
    }

    /**
     * Another time was agreed for the round that runs, and with it when somebody has to be there and be done. What is promised moves
     * only where those for whom it is wished it, and nothing that is late by then.
     */
    void agreedAnew(Ticket ticket, Appointment agreed, boolean wished, Instant now) {
        var subject = RoundSubject.of(ticket.id(), ticket.round());
        if (wished) {
            var later = Duration.between(agreements.promisedFrom(ticket), agreed.latest());
            owed(subject).stream()
                    .filter(one -> one.due().isAfter(now))
                    .forEach(
                            one -> restated(one.isArrival() ? one.in(agreed) : one.moved(later), subject, ticket.id()));
        }
        var by = Duration.between(agreements.begun(ticket), agreed.latest());
        ticket.appoint(agreed, ticket.limits().agreedAnew(agreed, by, wished, now));
        tickets.save(ticket);
        clocks.remind(ticket);
    }

    private Owed restated(Owed owed, UUID subject, TicketId ticket) {
        expectations.expect(new NewExpectation(
                owed.kind(),
                subject,
                owed.label(),
                owed.adoption(),
                owed.clause(),
                owed.since(),
                owed.atRisk(),
                owed.due(),
                owed.keptBy(),
                ticket.id()));
        return owed;
    }

    /** The version that the work pinned, and no other. */
    private boolean allows(Owed owed, String reason) {
        return promises.adopted(owed.clause(), owed.since())
                .filter(adopted -> adopted.version().equals(owed.adoption()))
                .filter(adopted -> adopted.parameters().get(REASONS) instanceof String reasons
                        && COMMA.splitAsStream(reasons).anyMatch(reason::equals))
                .isPresent();
    }

    private List<Owed> owed(UUID subject) {
        return sql.sql("""
                select kind, label, adoption_version, clause, since, at_risk_from, due_at from evidence_expectation_v1
                 where community = :community and subject = :subject and kind in (:arrival, :mending, :answer)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("subject", subject)
                .param("arrival", DeskPromises.ARRIVAL)
                .param("mending", DeskPromises.MENDING)
                .param("answer", DeskPromises.ANSWER)
                .query((row, n) -> new Owed(
                        row.getString("kind"),
                        row.getString("label"),
                        row.getObject("adoption_version", UUID.class),
                        row.getString("clause"),
                        instant(row, "since"),
                        instant(row, "at_risk_from"),
                        instant(row, "due_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
