package io.anju.servicedesk.ticket;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.category.Category.DispatchMode;
import io.anju.workforce.Care;
import io.anju.workforce.Crew;
import io.anju.workforce.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steward of a place says who goes to what the company leaves to them, or offers it to whoever takes it first. */
@Service
@Transactional
public class StewardChoices {

    private static final int MOST = 200;

    private record Waiting(UUID id, UUID space) {}

    private final Tickets tickets;
    private final WhoGoes whoGoes;
    private final StewardsAsked stewards;
    private final Followers followers;
    private final Crew crew;
    private final Staff staff;
    private final JdbcClient sql;
    private final BusinessClock clock;

    StewardChoices(
            Tickets tickets,
            WhoGoes whoGoes,
            StewardsAsked stewards,
            Followers followers,
            Crew crew,
            Staff staff,
            JdbcClient sql,
            BusinessClock clock) {
        this.tickets = tickets;
        this.whoGoes = whoGoes;
        this.stewards = stewards;
        this.followers = followers;
        this.crew = crew;
        this.staff = staff;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What waits for the caller's choice, of the 200 of the community whose clocks run out first. What goes with another waits for
     * nobody. Asked every half minute by every phone: who keeps no district reads no tickets.
     */
    @Transactional(readOnly = true)
    public Set<UUID> mine() {
        var now = clock.instant();
        return staff.ofAccount(Scope.current().actor().required())
                .filter(me -> crew.keeps(me.employee(), Care.STEWARD, now))
                .map(me -> waitingFor(me, now))
                .orElseGet(Set::of);
    }

    private Set<UUID> waitingFor(Staff.Member me, Instant now) {
        var waiting = List.copyOf(sql.sql("""
                select t.id, t.space from ticket t
                 where t.community = :community and t.dispatch = 'STEWARD' and t.state = 'REPORTED' and t.visit and not t.pooled
                   and not exists (select from ticket_follow f
                                    where f.community = t.community and f.ticket = t.id and f.ended_at is null)
                 order by t.next_due, t.id limit :limit
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("limit", MOST)
                .query(Waiting.class)
                .list());
        var keepers = crew.keepers(
                Care.STEWARD, waiting.stream().map(Waiting::space).collect(Collectors.toUnmodifiableSet()), now);
        return waiting.stream()
                .filter(one -> isOf(me, keepers.get(one.space())))
                .map(Waiting::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isLeftToTheSteward(Ticket ticket) {
        return ticket.matter().dispatch() == DispatchMode.STEWARD && ticket.waitsForSomebody() && !ticket.isOnOffer();
    }

    private static boolean isOf(Staff.Member me, Staff.@Nullable Member keeper) {
        return keeper != null && keeper.employee().equals(me.employee());
    }

    /** Who is on duty, and may be sent. */
    @Transactional(readOnly = true)
    public List<Crew.AtWork> hands() {
        return crew.atWork(clock.instant());
    }

    /**
     * @param employee who goes; null where it is offered to all
     * @throws TicketRefused when the caller is not the steward of the place, it is not left to them, somebody goes already, or the
     *     person is not on duty
     */
    public void choose(TicketId id, @Nullable UUID employee) {
        var now = clock.instant();
        var me = staff.ofAccount(Scope.current().actor().required()).orElseThrow(TicketRefused.NotPosted::new);
        var ticket = tickets.toChange(id);
        if (stewards.of(ticket.space(), now).filter(keeper -> isOf(me, keeper)).isEmpty()) {
            throw new TicketRefused.NotYourDistrict(ticket.number());
        }
        if (!isLeftToTheSteward(ticket) || followers.follows(id)) {
            throw new TicketRefused.NotAtThisStep(ticket.number());
        }
        if (employee == null) {
            whoGoes.offerToAll(ticket, now);
        } else {
            whoGoes.giveBySteward(ticket, employee, now);
        }
        tickets.save(ticket);
        followers.comeAlong(ticket);
    }
}
