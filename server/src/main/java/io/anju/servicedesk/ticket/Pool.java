package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.dispatch.Chooser;
import io.anju.servicedesk.dispatch.DispatchSettings;
import io.anju.servicedesk.dispatch.Job;
import io.anju.servicedesk.dispatch.Loads;
import io.anju.servicedesk.ticket.Technicians.Technician;
import io.anju.workforce.Staff;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work that is offered to those on duty who can do it there: of those who take it the first has it, and has accepted it. */
@Service
@Transactional
public class Pool {

    private static final int MOST = 200;

    private record OnOffer(UUID id, Job job) {}

    private final Tickets tickets;
    private final Dispatch dispatch;
    private final Chooser chooser;
    private final DispatchSettings settings;
    private final Loads loads;
    private final Staff staff;
    private final Facts facts;
    private final Followers followers;
    private final TicketNews news;
    private final JdbcClient sql;
    private final BusinessClock clock;

    Pool(
            Tickets tickets,
            Dispatch dispatch,
            Chooser chooser,
            DispatchSettings settings,
            Loads loads,
            Staff staff,
            Facts facts,
            Followers followers,
            TicketNews news,
            JdbcClient sql,
            BusinessClock clock) {
        this.tickets = tickets;
        this.dispatch = dispatch;
        this.chooser = chooser;
        this.settings = settings;
        this.loads = loads;
        this.staff = staff;
        this.facts = facts;
        this.followers = followers;
        this.news = news;
        this.sql = sql;
        this.clock = clock;
    }

    /** What the caller may take now, of the 200 whose clocks run out first; nothing for one who is not on duty. */
    @Transactional(readOnly = true)
    public Set<UUID> openToMe() {
        var me = staff.ofAccount(Scope.current().actor().required());
        if (me.isEmpty()) {
            return Set.of();
        }
        var offered = sql.sql("""
                select id, space, category from ticket
                 where community = :community and pooled order by next_due, id limit :limit
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("limit", MOST)
                .query((row, n) -> new OnOffer(
                        row.getObject("id", UUID.class),
                        new Job(row.getObject("space", UUID.class), row.getString("category"))))
                .list();
        var mine = chooser.takeable(
                me.get().employee(), offered.stream().map(OnOffer::job).toList(), clock.instant());
        return offered.stream()
                .filter(one -> mine.contains(one.job()))
                .map(OnOffer::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @throws TicketRefused when somebody was faster, or the caller is not on duty, cannot do it, has enough in hand, or another
     *     has charge of the place
     */
    public void claim(TicketId id) {
        var now = clock.instant();
        var me = staff.ofAccount(Scope.current().actor().required()).orElseThrow(TicketRefused.NotPosted::new);
        if (staff.onDuty(now).stream().noneMatch(member -> member.employee().equals(me.employee()))) {
            throw new TicketRefused.NotOnDuty(me.name());
        }
        oneAfterTheOther(me.employee());
        var ticket = tickets.toChange(id);
        if (!ticket.isOnOffer()) {
            throw new TicketRefused.TakenAlready(ticket.number());
        }
        if (chooser.takeable(me.employee(), List.of(ticket.job()), now).isEmpty()) {
            throw new TicketRefused.ForOthers(ticket.number());
        }
        int most = settings.here().mostInHand();
        if (loads.of(me.employee()) >= most) {
            throw new TicketRefused.HandsFull(most);
        }
        dispatch.claim(ticket, me, now);
        ticket.accept(now);
        tickets.save(ticket);
        facts.record(Desk.fact(DeskFacts.ACCEPTED, ticket, now, Source.TYPED).saying("applied", Map.of()));
        followers.comeAlong(ticket);
        news.accepted(ticket, new Technician(me.employee(), me.name(), me.badge(), true));
    }

    /** Or somebody who takes two at once would have room for each. */
    private void oneAfterTheOther(UUID employee) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", Scope.current().requiredCommunity() + "/pool/" + employee)
                .query(String.class)
                .single();
    }
}
