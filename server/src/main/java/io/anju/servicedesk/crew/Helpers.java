package io.anju.servicedesk.crew;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Several people on one ticket: whoever was sent answers for it, the others help. Each of them is a fact, and so is their arrival. */
@Service
@Transactional
public class Helpers {

    /** One helper of the round that runs. */
    public record Assistant(
            UUID employee,
            String name,
            String badge,
            @Nullable Instant arrivedAt) {}

    private record Job(
            String number,
            String state,
            int round,
            @Nullable UUID assignee,
            UUID space) {}

    private final Staff staff;
    private final Facts facts;
    private final JdbcClient sql;
    private final BusinessClock clock;

    Helpers(Staff staff, Facts facts, JdbcClient sql, BusinessClock clock) {
        this.staff = staff;
        this.facts = facts;
        this.sql = sql;
        this.clock = clock;
    }

    /** By badge. */
    @Transactional(readOnly = true)
    public List<Assistant> of(TicketId id) {
        return sql.sql("""
                select h.employee, w.name, w.badge, h.arrived_at from ticket_helper h
                  join ticket t on t.community = h.community and t.id = h.ticket and t.round = h.round
                  cross join lateral (select name, badge from workforce_posting_v1 p
                                       where p.community = h.community and p.employee = h.employee
                                       order by upper(p.during) desc limit 1) w
                 where h.community = :community and h.ticket = :ticket and h.ended_at is null order by w.badge
                """)
                .param("community", id.community())
                .param("ticket", id.id())
                .query((row, n) -> {
                    var arrived = row.getObject("arrived_at", OffsetDateTime.class);
                    return new Assistant(
                            row.getObject("employee", UUID.class),
                            row.getString("name"),
                            row.getString("badge"),
                            arrived == null ? null : arrived.toInstant());
                })
                .list();
    }

    /**
     * @throws NotFound when the ticket is not here, or the employee not posted
     * @throws CrewRefused when nobody was sent yet, it is done, or they were sent themselves
     */
    public void add(TicketId id, UUID employee) {
        var now = clock.instant();
        var job = underWay(id);
        var member = staff.find(employee).orElseThrow(() -> new NotFound("workforce.no-such-employee"));
        if (employee.equals(job.assignee())) {
            throw new CrewRefused.GoesAnyway(member.name());
        }
        sql.sql("""
                insert into ticket_helper (community, id, ticket, round, employee, added_by, added_at)
                values (:community, :id, :ticket, :round, :employee, :by, :now)
                """)
                .param("community", id.community())
                .param("id", Ids.next())
                .param("ticket", id.id())
                .param("round", job.round())
                .param("employee", employee)
                .param("by", Scope.current().actor().required())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        record(CrewFacts.HELPER_ADDED, id, job, now, member.name());
    }

    /** They help no longer. @throws NotFound when they do not help in the round that runs */
    public void end(TicketId id, UUID employee) {
        var job = job(id);
        endHelp(id, job, employee);
        var name = staff.find(employee).map(Staff.Member::name).orElse("");
        record(CrewFacts.HELPER_ENDED, id, job, clock.instant(), name);
    }

    /** Somebody who was sent to help was there; once. @return whether they helped then, and had not said it yet */
    boolean arrive(TicketId id, UUID employee, Instant at) {
        return sql.sql("""
                update ticket_helper set arrived_at = :at
                 where community = :community and arrived_at is null and (ended_at is null or ended_at >= :at)
                   and id = (select id from ticket_helper
                              where community = :community and ticket = :ticket and employee = :employee
                              order by added_at desc limit 1)
                """)
                        .param("community", id.community())
                        .param("ticket", id.id())
                        .param("employee", employee)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void endHelp(TicketId id, Job job, UUID employee) {
        int changed = sql.sql("""
                update ticket_helper set ended_at = :now
                 where community = :community and ticket = :ticket and round = :round and employee = :employee
                   and ended_at is null
                """)
                .param("community", id.community())
                .param("ticket", id.id())
                .param("round", job.round())
                .param("employee", employee)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 0) {
            throw new NotFound("servicedesk.no-such-helper");
        }
    }

    private Job underWay(TicketId id) {
        var job = job(id);
        if (!List.of("ASSIGNED", "ACCEPTED", "ARRIVED").contains(job.state())) {
            throw new CrewRefused.NothingToHelp(job.number());
        }
        return job;
    }

    /** Whoever changes the ticket at the same moment waits. */
    private Job job(TicketId id) {
        return sql.sql("""
                select number, state, round, assignee, space from ticket
                 where community = :community and id = :id for update
                """)
                .param("community", id.community())
                .param("id", id.id())
                .query(Job.class)
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-ticket"));
    }

    private void record(String kind, TicketId id, Job job, Instant now, String name) {
        facts.record(NewFact.of(kind, id.id(), Scope.current().actor().required(), now, Source.TYPED)
                .at(job.space())
                .saying(null, Map.of("note", name)));
    }
}
