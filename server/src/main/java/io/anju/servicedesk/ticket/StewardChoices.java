package io.anju.servicedesk.ticket;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.workforce.Care;
import io.anju.workforce.Crew;
import io.anju.workforce.Staff;
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

    /** What waits for the caller's choice, of the 200 of the community whose clocks run out first. */
    @Transactional(readOnly = true)
    public Set<UUID> mine() {
        var me = staff.ofAccount(Scope.current().actor().required());
        if (me.isEmpty()) {
            return Set.of();
        }
        var waiting = List.copyOf(sql.sql("""
                select id, space from ticket
                 where community = :community and dispatch = 'STEWARD' and state = 'REPORTED' and visit and not pooled
                 order by next_due, id limit :limit
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("limit", MOST)
                .query(Waiting.class)
                .list());
        var keepers = crew.keepers(
                Care.STEWARD,
                waiting.stream().map(Waiting::space).collect(Collectors.toUnmodifiableSet()),
                clock.instant());
        return waiting.stream()
                .filter(one -> isOf(me.get(), keepers.get(one.space())))
                .map(Waiting::id)
                .collect(Collectors.toUnmodifiableSet());
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
     * @throws TicketRefused when the caller is not the steward of the place, somebody goes already, or the person is not on duty
     */
    public void choose(TicketId id, @Nullable UUID employee) {
        var now = clock.instant();
        var me = staff.ofAccount(Scope.current().actor().required()).orElseThrow(TicketRefused.NotPosted::new);
        var ticket = tickets.toChange(id);
        if (stewards.of(ticket.space(), now).filter(keeper -> isOf(me, keeper)).isEmpty()) {
            throw new TicketRefused.NotYourDistrict(ticket.number());
        }
        if (!ticket.waitsForSomebody() || ticket.isOnOffer() || followers.follows(id)) {
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
