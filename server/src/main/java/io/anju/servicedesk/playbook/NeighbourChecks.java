package io.anju.servicedesk.playbook;

import io.anju.community.Neighbours;
import io.anju.community.Places;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.playbook.LeakTickets.Leak;
import io.anju.servicedesk.playbook.Leaks.Done;
import io.anju.servicedesk.ticket.Said.AtTheNeighbours;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody around a home that was damaged is asked, one by one, until each was at home or did not want us in. */
@Service
@Transactional
public class NeighbourChecks {

    /**
     * One visit.
     *
     * @param loss whether something is damaged there
     * @param consent whether they agreed to photos inside
     */
    public record Visit(AtTheNeighbours outcome, boolean loss, boolean consent, Done done) {}

    /** Nobody is there after so many tries: the ticket may be closed without them. Ours. */
    static final int TRIES = 3;

    /** Whoever was out is out a moment later too: what is tried again sooner is no try of its own. Ours. */
    private static final Duration APART = Duration.ofHours(1);

    /** What a leak damaged at a neighbour's is shown too. */
    private static final String SHOWN = "S18-025";

    private record Check(UUID id, UUID space, boolean over, int tries) {}

    private final LeakTickets leaks;
    private final Losses losses;
    private final Neighbours neighbours;
    private final Places places;
    private final PlaybookPromises promises;
    private final Facts facts;
    private final JdbcClient sql;

    NeighbourChecks(
            LeakTickets leaks,
            Losses losses,
            Neighbours neighbours,
            Places places,
            PlaybookPromises promises,
            Facts facts,
            JdbcClient sql) {
        this.leaks = leaks;
        this.losses = losses;
        this.neighbours = neighbours;
        this.places = places;
        this.promises = promises;
        this.facts = facts;
        this.sql = sql;
    }

    /** One check for each neighbour that is written down; on which sides none is stays said. */
    void open(Leak leak, Instant at) {
        var around = neighbours.of(leak.space());
        for (var neighbour : around.neighbours()) {
            sql.sql("""
                    insert into leak_check (community, id, ticket, space, side, opened_at, tries)
                    values (:community, :id, :ticket, :space, :side, :at, 0)
                    """)
                    .param("community", leak.id().community())
                    .param("id", Ids.next())
                    .param("ticket", leak.id().id())
                    .param("space", neighbour.space())
                    .param("side", neighbour.side().name())
                    .param("at", LeakTickets.utc(at))
                    .update();
        }
        sql.sql("update leak set missing = :missing::text[] where community = :community and ticket = :ticket")
                .param(
                        "missing",
                        around.missing().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("community", leak.id().community())
                .param("ticket", leak.id().id())
                .update();
        if (!around.neighbours().isEmpty()) {
            promises.owe(Owed.NEIGHBOURS, leak.id().id(), leak.number(), at);
        }
    }

    /**
     * Somebody was at a neighbour's door.
     *
     * @throws Unacceptable for a loss without photos (S18-025), or photos without consent
     * @throws LeakRefused when it was checked already
     */
    public void visited(TicketId id, UUID checkId, Visit visit) {
        var leak = leaks.toChange(id);
        var check = find(id, checkId);
        if (check.over()) {
            throw new LeakRefused.CheckedAlready();
        }
        visited(leak, check, visit);
    }

    /**
     * The same, told late by home.
     *
     * @return whether it was still to be asked
     * @throws NotFound for a home that is not to be asked
     */
    boolean visitedLate(TicketId id, UUID home, Visit visit) {
        var leak = leaks.toChange(id);
        var check = find(id, checkAt(id, home));
        if (check.over()) {
            return false;
        }
        visited(leak, check, visit);
        return true;
    }

    private void visited(Leak leak, Check check, Visit visit) {
        var id = leak.id();
        boolean loss = visit.loss() && visit.outcome() == AtTheNeighbours.CHECKED;
        if (loss || !visit.done().photos().isEmpty()) {
            Losses.mustShow(visit.consent(), visit.done().photos(), SHOWN);
        }
        losses.require(visit.done().photos());
        var at = leaks.when(visit.done().at(), leak);
        long before = left(id);
        write(id, check, visit.outcome(), loss, at);
        record(leak, check, visit, at);
        if (loss) {
            losses.keep(leak, check.space(), me(), at, visit.done());
        }
        if (before > 0 && left(id) == 0) {
            facts.record(leak.fact(LeakFacts.ALL_CHECKED, me(), at, List.of()));
        }
    }

    private void write(TicketId id, Check check, AtTheNeighbours outcome, boolean loss, Instant at) {
        sql.sql("""
                update leak_check
                   set tries = tries + 1, outcome = :outcome, visited_at = :at, visited_by = :by, loss = :loss
                 where community = :community and id = :id
                   and (:outcome <> 'NOBODY_HOME' or visited_at is null
                        or :at not between visited_at - make_interval(secs => :apart) and visited_at + make_interval(secs => :apart))
                """)
                .param("outcome", outcome.name())
                .param("at", LeakTickets.utc(at))
                .param("by", me())
                .param("loss", loss)
                .param("apart", APART.toSeconds())
                .param("community", id.community())
                .param("id", check.id())
                .update();
    }

    private void record(Leak leak, Check check, Visit visit, Instant at) {
        var source = visit.done().photos().isEmpty() ? Source.TYPED : Source.PHOTOGRAPHED;
        var outcome = visit.loss() && visit.outcome() == AtTheNeighbours.CHECKED ? "loss" : word(visit.outcome());
        facts.record(NewFact.of(LeakFacts.NEIGHBOUR_CHECKED, leak.id().id(), me(), at, source)
                .at(check.space())
                .saying(outcome, named(check.space(), visit.done().detail()))
                .showing(visit.done().photos()));
    }

    /** For our own people: which home it was. Nothing of it is told at another's. */
    private Map<String, Object> named(UUID home, Map<String, Object> said) {
        var detail = new HashMap<>(said);
        places.find(home)
                .ifPresent(place -> detail.merge("note", place.spokenLabel(), (words, label) -> label + "，" + words));
        return detail;
    }

    private static String word(AtTheNeighbours outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Check find(TicketId id, UUID check) {
        return sql.sql("""
                select id, space, coalesce(outcome in ('CHECKED', 'DECLINED'), false) as over, tries from leak_check
                 where community = :community and ticket = :ticket and id = :id for update
                """)
                .param("community", id.community())
                .param("ticket", id.id())
                .param("id", check)
                .query(Check.class)
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-check"));
    }

    private UUID checkAt(TicketId id, UUID home) {
        return sql.sql("select id from leak_check where community = :community and ticket = :ticket and space = :home")
                .param("community", id.community())
                .param("ticket", id.id())
                .param("home", home)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-check"));
    }

    /** Those who are to be asked once there is a loss: a phone in a basement has to know them before. */
    Neighbours.Around around(UUID home) {
        return neighbours.of(home);
    }

    /** How many still have to be asked. */
    long left(TicketId id) {
        return Objects.requireNonNull(sql.sql("""
                select count(*) from leak_check
                 where community = :community and ticket = :ticket
                   and coalesce(outcome, 'NOBODY_HOME') = 'NOBODY_HOME' and tries < :tries
                """)
                .param("community", id.community())
                .param("ticket", id.id())
                .param("tries", TRIES)
                .query(Long.class)
                .single());
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }
}
