package io.anju.workforce.roster;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import io.anju.workforce.staff.OwnWork;
import io.anju.workforce.staff.ShiftLocks;
import io.anju.workforce.staff.ShiftNews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A shift changes hands: somebody asks, the colleague agrees, somebody else approves; only then is the roster another one. */
@Service
@Transactional
public class Swaps {

    /** Where a swap stands. */
    public enum State {
        ASKED,
        AGREED,
        DECLINED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /** A shift that changes hands, as its owner knows it. */
    public record Part(UUID duty, Instant from, Instant until) {}

    /**
     * One swap.
     *
     * @param given what the colleague is to take over
     * @param returned what the asker takes over for it, or null
     */
    public record Line(
            UUID id,
            UUID asker,
            String askerName,
            UUID colleague,
            String colleagueName,
            Part given,
            @Nullable Part returned,
            State state) {}

    private static final String LINES = """
            select s.id, s.asker, a.name as asker_name, s.colleague, c.name as colleague_name, s.state,
                   g.id as given, lower(g.during) as given_from, upper(g.during) as given_until,
                   r.id as returned, lower(r.during) as returned_from, upper(r.during) as returned_until
              from shift_swap s
              join duty g on g.community = s.community and g.id = s.duty
              left join duty r on r.community = s.community and r.id = s.returned
              cross join lateral (select name from posting
                                   where community = s.community and employee = s.asker order by id desc limit 1) a
              cross join lateral (select name from posting
                                   where community = s.community and employee = s.colleague order by id desc limit 1) c
             where s.community = :community and %s order by s.id
            """;

    private final JdbcClient sql;
    private final OwnWork own;
    private final Staff staff;
    private final ShiftExchange exchange;
    private final ShiftLocks locks;
    private final Facts facts;
    private final ShiftNews news;
    private final BusinessClock clock;

    Swaps(
            JdbcClient sql,
            OwnWork own,
            Staff staff,
            ShiftExchange exchange,
            ShiftLocks locks,
            Facts facts,
            ShiftNews news,
            BusinessClock clock) {
        this.sql = sql;
        this.own = own;
        this.staff = staff;
        this.exchange = exchange;
        this.locks = locks;
        this.facts = facts;
        this.news = news;
        this.clock = clock;
    }

    /** What waits for the colleague or for approval. */
    @Transactional(readOnly = true)
    public List<Line> open() {
        return sql.sql(LINES.formatted("s.state in ('ASKED', 'AGREED') and upper(g.during) > :now"))
                .param("community", here())
                .param("now", now())
                .query((row, n) -> line(row))
                .list();
    }

    /** The same, of those in which the caller has a part. */
    @Transactional(readOnly = true)
    public List<Line> mine() {
        var me = own.me().employee();
        return open().stream()
                .filter(swap -> swap.asker().equals(me) || swap.colleague().equals(me))
                .toList();
    }

    /**
     * The caller asks a colleague to take a shift, perhaps for one of theirs.
     *
     * @throws NotFound when the shift is not the caller's or not to come, the other not the colleague's, or they are not here
     */
    public UUID ask(UUID duty, UUID colleague, @Nullable UUID returned) {
        var me = own.me();
        if (staff.find(colleague).isEmpty()) {
            throw new NotFound("workforce.no-such-employee");
        }
        requireToCome(duty, me.employee());
        if (returned != null) {
            requireToCome(returned, colleague);
        }
        var id = Ids.next();
        sql.sql("""
                insert into shift_swap (community, id, duty, asker, colleague, returned, state, asked_at)
                values (:community, :id, :duty, :asker, :colleague, :returned::uuid, 'ASKED', :now)
                """)
                .param("community", here())
                .param("id", id)
                .param("duty", duty)
                .param("asker", me.employee())
                .param("colleague", colleague)
                .param("returned", returned)
                .param("now", now())
                .update();
        news.swapAsked(id, colleague, me.name());
        return id;
    }

    private void requireToCome(UUID duty, UUID employee) {
        boolean toCome = sql.sql("""
                select exists (select from duty
                                where community = :community and id = :id and employee = :employee
                                  and cancelled_at is null and not draft and lower(during) > :now)
                """)
                .param("community", here())
                .param("id", duty)
                .param("employee", employee)
                .param("now", now())
                .query(Boolean.class)
                .single();
        if (!toCome) {
            throw new NotFound("workforce.no-such-shift");
        }
    }

    /** The colleague says yes or no. @throws NotFound when nobody asked the caller, or it was answered */
    public void answer(UUID swap, boolean agreed) {
        move(
                swap,
                agreed ? State.AGREED : State.DECLINED,
                "state = 'ASKED' and colleague = :me",
                own.me().employee());
    }

    /** The asker would rather not, while nobody has decided. @throws NotFound when it is not the caller's, or over */
    public void withdraw(UUID swap) {
        move(
                swap,
                State.WITHDRAWN,
                "state in ('ASKED', 'AGREED') and asker = :me",
                own.me().employee());
    }

    private void move(UUID swap, State to, String only, UUID me) {
        int moved = sql.sql("""
                update shift_swap set state = :to, answered_at = :now where community = :community and id = :id and %s
                """.formatted(only))
                .param("community", here())
                .param("id", swap)
                .param("me", me)
                .param("to", to.name())
                .param("now", now())
                .update();
        if (moved == 0) {
            throw new NotFound("workforce.no-such-swap");
        }
    }

    /**
     * Somebody who has no part in it decides. Approved, the shifts change hands.
     *
     * @throws NotFound when nothing of that id waits for approval
     * @throws RosterRefused when the caller has a part in it, a shift has begun meanwhile, or a taker is away, on duty then or
     *     lacks a paper
     */
    public void decide(UUID swap, boolean approved) {
        var line = sql.sql(LINES.formatted("s.id = :id and s.state = 'AGREED'"))
                .param("community", here())
                .param("id", swap)
                .query((row, n) -> line(row))
                .optional()
                .orElseThrow(() -> new NotFound("workforce.no-such-swap"));
        if (own.is(line.asker()) || own.is(line.colleague())) {
            throw new RosterRefused.OwnSwap();
        }
        locks.take(line.asker(), line.colleague());
        settle(swap, approved ? State.APPROVED : State.REFUSED);
        if (approved) {
            exchange.make(line);
            var by = Scope.current().actor().required();
            facts.record(NewFact.of(RosterFacts.SWAPPED, swap, by, clock.instant(), Source.TYPED));
        }
        news.swapDecided(swap, line.asker(), approved);
        news.swapDecided(swap, line.colleague(), approved);
    }

    private void settle(UUID swap, State state) {
        int decided = sql.sql("""
                update shift_swap set state = :state, decided_at = :now, decided_by = :by
                 where community = :community and id = :id and state = 'AGREED'
                """)
                .param("community", here())
                .param("id", swap)
                .param("state", state.name())
                .param("now", now())
                .param("by", Scope.current().actor().required())
                .update();
        if (decided == 0) {
            throw new NotFound("workforce.no-such-swap");
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("asker", UUID.class),
                row.getString("asker_name"),
                row.getObject("colleague", UUID.class),
                row.getString("colleague_name"),
                part(row, "given"),
                row.getObject("returned") == null ? null : part(row, "returned"),
                State.valueOf(row.getString("state")));
    }

    private static Part part(ResultSet row, String which) throws SQLException {
        return new Part(
                row.getObject(which, UUID.class),
                row.getObject(which + "_from", OffsetDateTime.class).toInstant(),
                row.getObject(which + "_until", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID here() {
        return Scope.current().requiredCommunity();
    }
}
