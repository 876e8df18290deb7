package io.anju.servicedesk.crew;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.Desk;
import io.anju.workforce.Staff;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Firms that do what our people do not. A ticket that a firm is given is given to one of us too, who accepts it, is there and
 * finishes it: nobody is told that a firm is to blame.
 */
@Service
@Transactional
public class Contractors {

    /**
     * What is known of a firm.
     *
     * @param licence its number
     * @param contractEnds the last day of its contract
     */
    public record Terms(String name, String phone, String licence, LocalDate contractEnds) {}

    /**
     * One firm.
     *
     * @param over whether its contract is
     * @param version one more each time that it is changed
     */
    public record Line(
            UUID id, String name, String phone, String licence, LocalDate contractEnds, boolean over, int version) {}

    /** The firm that works on a ticket in the round that runs, and who of us answers for it. */
    public record Given(
            UUID contractor,
            String name,
            String phone,
            String responsible,
            @Nullable String note) {}

    private final Desk desk;
    private final Staff staff;
    private final Facts facts;
    private final JdbcClient sql;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Contractors(Desk desk, Staff staff, Facts facts, JdbcClient sql, BusinessClock clock, CommunityZone zones) {
        this.desk = desk;
        this.staff = staff;
        this.facts = facts;
        this.sql = sql;
        this.clock = clock;
        this.zones = zones;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Line> list() {
        return List.copyOf(sql.sql("""
                select id, name, phone, licence, contract_ends, contract_ends < :today::date as over, version from contractor
                 where community = :community order by name
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("today", today())
                .query(Line.class)
                .list());
    }

    public UUID add(Terms terms) {
        var id = Ids.next();
        sql.sql("""
                insert into contractor (community, id, name, phone, licence, contract_ends)
                values (:community, :id, :name, :phone, :licence, :ends)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("name", terms.name())
                .param("phone", terms.phone())
                .param("licence", terms.licence())
                .param("ends", terms.contractEnds())
                .update();
        return id;
    }

    /**
     * Another phone, licence or contract.
     *
     * @throws NotFound when it is not here
     * @throws OptimisticLockingFailureException when somebody changed it since that version
     */
    public void change(UUID contractor, Terms terms, int version) {
        int changed = sql.sql("""
                update contractor set name = :name, phone = :phone, licence = :licence, contract_ends = :ends,
                       version = version + 1
                 where community = :community and id = :id and version = :version
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", contractor)
                .param("name", terms.name())
                .param("phone", terms.phone())
                .param("licence", terms.licence())
                .param("ends", terms.contractEnds())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw list().stream().noneMatch(one -> one.id().equals(contractor))
                    ? gone()
                    : new OptimisticLockingFailureException(contractor + " changed since " + version);
        }
    }

    /** Who works on it; empty where only our own people do, and once whoever answers for the firm was sent no longer. */
    @Transactional(readOnly = true)
    public Optional<Given> of(TicketId id) {
        return sql.sql("""
                select c.id as contractor, c.name, c.phone, w.name as responsible, g.note from ticket_contractor g
                  join ticket t on t.community = g.community and t.id = g.ticket and t.round = g.round
                               and t.assignee = g.responsible
                  join contractor c on c.community = g.community and c.id = g.contractor
                  cross join lateral (select name from workforce_posting_v1 p
                                       where p.community = g.community and p.employee = g.responsible
                                       order by upper(p.during) desc limit 1) w
                 where g.community = :community and g.ticket = :ticket order by g.given_at desc, g.id desc limit 1
                """)
                .param("community", id.community())
                .param("ticket", id.id())
                .query(Given.class)
                .optional();
    }

    /**
     * Gives the ticket to a firm, and to one of us who answers for it.
     *
     * @throws NotFound when the ticket, the firm or the employee is not here
     * @throws CrewRefused when the firm's contract is over; as an assignment is, when they are not on duty or somebody is there
     */
    public void give(TicketId id, UUID contractor, UUID responsible, @Nullable String note) {
        var firm = list().stream()
                .filter(one -> one.id().equals(contractor))
                .findFirst()
                .orElseThrow(Contractors::gone);
        if (firm.over()) {
            throw new CrewRefused.ContractOver(firm.name(), firm.contractEnds());
        }
        desk.assign(id, responsible);
        var now = clock.instant();
        var by = Scope.current().actor().required();
        sql.sql("""
                insert into ticket_contractor (community, id, ticket, round, contractor, responsible, given_by, given_at, note)
                select t.community, :id, t.id, t.round, :contractor, :responsible, :by, :now, :note::text
                  from ticket t where t.community = :community and t.id = :ticket
                """)
                .param("community", id.community())
                .param("id", Ids.next())
                .param("ticket", id.id())
                .param("contractor", contractor)
                .param("responsible", responsible)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("note", note)
                .update();
        var name = staff.find(responsible).map(Staff.Member::name).orElse("");
        facts.record(NewFact.of(CrewFacts.CONTRACTED, id.id(), by, now, Source.TYPED)
                .saying(null, Map.of("note", firm.name() + " · " + name)));
    }

    private static NotFound gone() {
        return new NotFound("servicedesk.no-such-contractor");
    }

    private LocalDate today() {
        return zones.dayHere(clock.instant());
    }
}
