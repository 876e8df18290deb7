package io.anju.servicedesk.playbook;

import io.anju.evidence.Facts;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.playbook.LeakTickets.Leak;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Helps those who have a loss to get it made good, once it is clear who is liable (S18-026). One case a ticket. */
@Service
@Transactional
public class Claims {

    /** Who is liable. */
    public enum Liable {
        /** The owner of a home. */
        OWNER,
        DEVELOPER,
        CONTRACTOR,
        /** The company itself. */
        US,
        INSURER,
        NOBODY
    }

    /** How a case ends. */
    public enum Ending {
        SETTLED,
        /** They go to court or let it be. */
        GIVEN_UP
    }

    /** What somebody with a loss asks for, in whole fen, 0 to 1,000,000,000. */
    public record Asked(UUID loss, long fen) {}

    /**
     * Who is liable, and what is asked for.
     *
     * @param space whose owner, for {@link Liable#OWNER}
     * @param because how that was found, 1 to 500 characters
     */
    public record Liability(Liable liable, @Nullable UUID space, String because, List<Asked> asked) {

        public Liability {
            asked = List.copyOf(asked);
        }
    }

    /** What was paid to somebody with a loss, in whole fen. */
    public record Paid(UUID loss, long fen) {}

    private static final String HELPED = "S18-026";

    private final LeakTickets leaks;
    private final Facts facts;
    private final JdbcClient sql;
    private final BusinessClock clock;

    Claims(LeakTickets leaks, Facts facts, JdbcClient sql, BusinessClock clock) {
        this.leaks = leaks;
        this.facts = facts;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Opens the case; the losses it is about stay linked.
     *
     * @throws LeakRefused when no loss is written down, or a case is open already
     * @throws Unacceptable for a loss of another ticket, one named twice, or an owner without a home
     */
    public void open(TicketId id, Liability liability) {
        var leak = leaks.toChange(id);
        var losses = losses(id);
        if (losses.isEmpty()) {
            throw new LeakRefused.NoLoss(leak.number(), HELPED);
        }
        mustBeWhole(liability, losses);
        int opened = sql.sql("""
                insert into claim_case (community, ticket, liable, liable_space, because, opened_at, opened_by, version)
                values (:community, :ticket, :liable, :space::uuid, :because, :now, :by, 1)
                on conflict do nothing
                """)
                .param("community", id.community())
                .param("ticket", id.id())
                .param("liable", liability.liable().name())
                .param("space", liability.space())
                .param("because", liability.because())
                .param("now", LeakTickets.utc(clock.instant()))
                .param("by", me())
                .update();
        if (opened == 0) {
            throw new LeakRefused.ClaimOpened(leak.number());
        }
        ask(leak, liability);
    }

    /**
     * Corrects an open case: who is liable, how that was found, and what those who are named ask for, also for a loss that was found
     * since. Who asked before and is not named asks for what they did.
     *
     * @param version of the case that was read
     * @throws LeakRefused when it ended already
     * @throws Unacceptable as when it is opened
     */
    public void correct(TicketId id, int version, Liability liability) {
        var leak = leaks.toChange(id);
        mustBeOpen(id);
        mustBeWhole(liability, losses(id));
        int changed = sql.sql("""
                update claim_case set liable = :liable, liable_space = :space::uuid, because = :because, version = version + 1
                 where community = :community and ticket = :ticket and version = :version
                """)
                .param("liable", liability.liable().name())
                .param("space", liability.space())
                .param("because", liability.because())
                .param("community", id.community())
                .param("ticket", id.id())
                .param("version", version)
                .update();
        mustHaveChanged(changed, id, version);
        ask(leak, liability);
    }

    private static void mustBeWhole(Liability liability, List<UUID> losses) {
        mustBeOf(losses, liability.asked().stream().map(Asked::loss).toList());
        if ((liability.liable() == Liable.OWNER) != (liability.space() != null)) {
            throw new Unacceptable("servicedesk.liable-home", "space");
        }
    }

    private void ask(Leak leak, Liability liability) {
        liability.asked().forEach(asked -> ask(leak.id(), asked));
        facts.record(leak.fact(LeakFacts.LIABILITY, me(), clock.instant(), List.of())
                .saying(liability.liable().name(), Map.of("note", liability.because())));
    }

    private void ask(TicketId id, Asked asked) {
        sql.sql("""
                insert into claim_line (community, id, ticket, loss, asked_fen)
                values (:community, :id, :ticket, :loss, :fen)
                on conflict (community, ticket, loss) do update set asked_fen = excluded.asked_fen
                """)
                .param("community", id.community())
                .param("id", Ids.next())
                .param("ticket", id.id())
                .param("loss", asked.loss())
                .param("fen", asked.fen())
                .update();
    }

    /**
     * Says how it ended, and what each got.
     *
     * @param version of the case that was read
     * @throws LeakRefused when it ended already
     */
    public void end(TicketId id, int version, Ending ending, String result, List<Paid> paid) {
        var leak = leaks.toChange(id);
        mustBeOpen(id);
        mustBeOf(asked(id), paid.stream().map(Paid::loss).toList());
        close(id, version, ending, result);
        paid.forEach(one -> pay(id, one));
        facts.record(leak.fact(LeakFacts.CLAIM_ENDED, me(), clock.instant(), List.of())
                .saying(ending.name(), Map.of("note", result)));
    }

    private void mustBeOpen(TicketId id) {
        var status = sql.sql("select status from claim_case where community = :community and ticket = :ticket")
                .param("community", id.community())
                .param("ticket", id.id())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-claim"));
        if (!status.equals("OPEN")) {
            throw new LeakRefused.ClaimEnded();
        }
    }

    private void close(TicketId id, int version, Ending ending, String result) {
        int changed = sql.sql("""
                update claim_case set status = :status, result = :result, ended_at = :now, version = version + 1
                 where community = :community and ticket = :ticket and version = :version
                """)
                .param("status", ending.name())
                .param("result", result)
                .param("now", LeakTickets.utc(clock.instant()))
                .param("community", id.community())
                .param("ticket", id.id())
                .param("version", version)
                .update();
        mustHaveChanged(changed, id, version);
    }

    private static void mustHaveChanged(int changed, TicketId id, int version) {
        if (changed == 0) {
            throw new OptimisticLockingFailureException("Claim of " + id.id() + " changed since " + version);
        }
    }

    private void pay(TicketId id, Paid paid) {
        sql.sql("""
                update claim_line set paid_fen = :fen where community = :community and ticket = :ticket and loss = :loss
                """)
                .param("fen", paid.fen())
                .param("community", id.community())
                .param("ticket", id.id())
                .param("loss", paid.loss())
                .update();
    }

    private static void mustBeOf(List<UUID> known, List<UUID> named) {
        if (new HashSet<>(named).size() != named.size() || !known.containsAll(named)) {
            throw new Unacceptable("servicedesk.no-such-loss", "lines");
        }
    }

    private List<UUID> losses(TicketId id) {
        return ids(id, "select id from leak_loss where community = :community and ticket = :ticket");
    }

    private List<UUID> asked(TicketId id) {
        return ids(id, "select loss from claim_line where community = :community and ticket = :ticket");
    }

    private List<UUID> ids(TicketId id, String query) {
        return List.copyOf(sql.sql(query)
                .param("community", id.community())
                .param("ticket", id.id())
                .query(UUID.class)
                .list());
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }
}
