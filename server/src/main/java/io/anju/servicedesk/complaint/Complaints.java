package io.anju.servicedesk.complaint;

import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.clock.Nearness;
import io.anju.servicedesk.complaint.ComplaintRefused.ConflictUnsettled;
import io.anju.servicedesk.ticket.HearsOfTickets;
import io.anju.servicedesk.ticket.TakenDown;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is found out about each complaint: why, where, whose it was, and what is done so that it does not come again. */
@Service
@Transactional
public class Complaints implements HearsOfTickets {

    record Found(String number, UUID space, boolean inConflict) {}

    private static final String ENDS = "S05-020";

    private final JdbcClient sql;
    private final ComplaintSettings settings;
    private final ComplaintWarnings warnings;
    private final Promises promises;
    private final Expectations expectations;
    private final Facts facts;
    private final BusinessClock clock;

    Complaints(
            JdbcClient sql,
            ComplaintSettings settings,
            ComplaintWarnings warnings,
            Promises promises,
            Expectations expectations,
            Facts facts,
            BusinessClock clock) {
        this.sql = sql;
        this.settings = settings;
        this.warnings = warnings;
        this.promises = promises;
        this.expectations = expectations;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whoever complains, owner or not: the same time runs. */
    @Override
    public void takenDown(TakenDown ticket) {
        if (ticket.complaint()) {
            var setting = settings.here();
            warnings.oneAtATime();
            var building = sql.sql("""
                    insert into complaint (community, ticket, building, category, registered_at, due_at)
                    select community, :ticket, split_part(label, '-', 1), :category, :at, :due
                      from community_place_v1 where community = :community and id = :space
                    returning building
                    """)
                    .param("community", ticket.id().community())
                    .param("ticket", ticket.id().id())
                    .param("category", ticket.category())
                    .param("at", utc(ticket.at()))
                    .param("due", utc(ticket.at().plus(Duration.ofHours(setting.dueHours()))))
                    .param("space", ticket.space())
                    .query(String.class)
                    .single();
            warnings.look(building, ticket, setting);
        }
    }

    /** What was said of the work that was not good is said anew, and its time runs anew. */
    @Override
    public void reopened(TakenDown ticket) {
        if (ticket.complaint()) {
            sql.sql("""
                    update complaint set due_at = :due, handled_at = null, handled_by = null, cause = null, department = null,
                           measure = null, settled = null, settled_because = null
                     where community = :community and ticket = :ticket
                    """)
                    .param(
                            "due",
                            utc(ticket.at()
                                    .plus(Duration.ofHours(settings.here().dueHours()))))
                    .param("community", ticket.id().community())
                    .param("ticket", ticket.id().id())
                    .update();
        }
    }

    /** It came to a conflict; whoever handles it will have to say how that ended. */
    public void conflict(TicketId id, @Nullable String note) {
        var complaint = toChange(id);
        sql.sql("""
                update complaint set conflict_at = coalesce(conflict_at, :now), handled_at = null, handled_by = null,
                       cause = null, department = null, measure = null, settled = null, settled_because = null
                 where community = :community and ticket = :ticket
                """)
                .param("now", utc(clock.instant()))
                .param("community", id.community())
                .param("ticket", id.id())
                .update();
        facts.record(fact(ComplaintKinds.CONFLICT, id, complaint, null, note));
        if (!complaint.inConflict()) {
            oweItsEnd(id, complaint.number());
        }
    }

    /** In the time that a complaint may take here: the source says only that one gives way. */
    private void oweItsEnd(TicketId id, String number) {
        var now = clock.instant();
        var due = now.plus(Duration.ofHours(settings.here().dueHours()));
        promises.adopted(ENDS, now)
                .ifPresent(promise -> expectations.expect(new NewExpectation(
                        ComplaintKinds.CONFLICT_OPEN,
                        id.id(),
                        number,
                        promise.version(),
                        promise.clause(),
                        now,
                        Nearness.before(due, now),
                        due,
                        ComplaintKinds.HANDLED)));
    }

    /** @throws ComplaintRefused when there was a conflict and nobody says how it ended (S05-020) */
    public void handle(TicketId id, Handling handling) {
        var complaint = toChange(id);
        if (complaint.inConflict() && (handling.settlement() == null || handling.because() == null)) {
            throw new ConflictUnsettled(complaint.number());
        }
        var settlement = handling.because() == null ? null : handling.settlement();
        sql.sql("""
                update complaint set cause = :cause, department = :department, measure = :measure, handled_at = :now,
                       handled_by = :by, settled = :settled, settled_because = :because
                 where community = :community and ticket = :ticket
                """)
                .param("cause", handling.cause().name())
                .param("department", handling.department())
                .param("measure", handling.measure())
                .param("now", utc(clock.instant()))
                .param("by", Scope.current().actor().required())
                .param("settled", settlement == null ? null : settlement.name())
                .param("because", settlement == null ? null : handling.because())
                .param("community", id.community())
                .param("ticket", id.id())
                .update();
        facts.record(
                fact(ComplaintKinds.HANDLED, id, complaint, handling.cause().name(), handling.measure()));
    }

    private Found toChange(TicketId id) {
        return sql.sql("""
                select t.number, t.space, c.conflict_at is not null as in_conflict
                  from complaint c join ticket t on t.community = c.community and t.id = c.ticket
                 where c.community = :community and c.ticket = :ticket for update of c
                """)
                .param("community", id.community())
                .param("ticket", id.id())
                .query(Found.class)
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-complaint"));
    }

    private NewFact fact(String kind, TicketId id, Found complaint, @Nullable String outcome, @Nullable String note) {
        UUID person = Scope.current().actor().required();
        return NewFact.of(kind, id.id(), person, clock.instant(), Source.TYPED)
                .at(complaint.space())
                .saying(outcome, note == null ? Map.of() : Map.of("note", note));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
