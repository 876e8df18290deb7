package io.anju.servicedesk.playbook;

import io.anju.equipment.Fittings;
import io.anju.evidence.Facts;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.playbook.LeakTickets.Leak;
import io.anju.servicedesk.ticket.HearsOfTickets;
import io.anju.servicedesk.ticket.LeakSource;
import io.anju.servicedesk.ticket.TakenDown;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about a leak at the place itself: the valve first, then what it did. */
@Service
@Transactional
public class Leaks implements HearsOfTickets {

    /**
     * What somebody did there.
     *
     * @param at when; now where nobody says
     * @param photos SHA-256 of each, already stored
     * @param note at most 500 characters
     * @param envelope in which it came from the field, kept with the fact; empty from the desk
     */
    public record Done(
            @Nullable Instant at,
            List<String> photos,
            @Nullable String note,
            Map<String, Object> envelope) {

        public Done {
            photos = List.copyOf(photos);
            envelope = Map.copyOf(envelope);
        }

        Map<String, Object> detail() {
            return detail(note);
        }

        Map<String, Object> detail(@Nullable String words) {
            var detail = new HashMap<>(envelope);
            if (words != null) {
                detail.put("note", words);
            }
            return detail;
        }
    }

    private final LeakTickets leaks;
    private final Losses losses;
    private final NeighbourChecks checks;
    private final Fittings fittings;
    private final OwedValves valves;
    private final PlaybookPromises promises;
    private final Facts facts;
    private final JdbcClient sql;
    private final BusinessClock clock;

    Leaks(
            LeakTickets leaks,
            Losses losses,
            NeighbourChecks checks,
            Fittings fittings,
            OwedValves valves,
            PlaybookPromises promises,
            Facts facts,
            JdbcClient sql,
            BusinessClock clock) {
        this.leaks = leaks;
        this.losses = losses;
        this.checks = checks;
        this.fittings = fittings;
        this.valves = valves;
        this.promises = promises;
        this.facts = facts;
        this.sql = sql;
        this.clock = clock;
    }

    /** Whoever acts for the field has to be who is sent to it. */
    public void mustBeSentTo(TicketId id) {
        leaks.mustBeSentTo(id);
    }

    /** Says where the water comes from; without a valve to it none is owed. */
    void source(TicketId id, LeakSource source, Done done) {
        var leak = leaks.toChange(id);
        var at = leaks.when(done.at(), leak);
        sql.sql("update leak set source = :source where community = :community and ticket = :ticket")
                .param("source", source.name())
                .param("community", id.community())
                .param("ticket", id.id())
                .update();
        if (source.hasAValve()) {
            valves.owe(leaks.required(id), at);
        } else {
            valves.waive(leak);
        }
        facts.record(leak.fact(LeakFacts.SOURCE_FOUND, me(), at, List.of()).saying(source.name(), done.detail()));
    }

    /**
     * The water is off: from then on it may be mended (S18-021).
     *
     * @param valve the one of the register, where it is one of them
     * @throws Unacceptable when it does not serve the place, or the time cannot be
     */
    void valveClosed(TicketId id, @Nullable UUID valve, Done done) {
        var leak = leaks.toChange(id);
        losses.require(done.photos());
        var at = leaks.when(done.at(), leak);
        var note = valve == null ? done.note() : with(labelOf(valve, leak), done.note());
        valves.owe(leak, at);
        sql.sql("""
                update leak set valve = :valve::uuid, valve_closed_at = :at, valve_closed_by = :by
                 where community = :community and ticket = :ticket
                """)
                .param("valve", valve)
                .param("at", LeakTickets.utc(at))
                .param("by", me())
                .param("community", id.community())
                .param("ticket", id.id())
                .update();
        facts.record(leak.fact(LeakFacts.VALVE_CLOSED, me(), at, done.photos()).saying(null, done.detail(note)));
    }

    private static String with(String label, @Nullable String note) {
        return note == null ? label : label + " · " + note;
    }

    private String labelOf(UUID valve, Leak leak) {
        return fittings.serving(leak.space()).stream()
                .filter(fitting -> fitting.id().equals(valve))
                .map(fitting -> fitting.label() + " " + fitting.name())
                .findFirst()
                .orElseThrow(() -> new Unacceptable("servicedesk.no-such-valve", "valve"));
    }

    /** The home that reported it has a loss: it is to be shown, and everybody around is to be asked (S18-023, S18-024). */
    public void ownLoss(TicketId id) {
        tick(leaks.toChange(id), clock.instant());
    }

    private void tick(Leak leak, Instant at) {
        if (leak.ownLossAt() != null) {
            return;
        }
        sql.sql("update leak set own_loss_at = :at where community = :community and ticket = :ticket")
                .param("at", LeakTickets.utc(at))
                .param("community", leak.id().community())
                .param("ticket", leak.id().id())
                .update();
        facts.record(leak.fact(LeakFacts.LOSS_TICKED, me(), at, List.of()));
        promises.owe(Owed.LOSS_PHOTOS, leak.id().id(), leak.number(), at);
        checks.open(leak, at);
    }

    /**
     * Shows what is damaged at the home that reported it; ticks the loss where nobody did.
     *
     * @param consent whether they agreed to photos inside their home (Civil Code 1033)
     * @throws Unacceptable without photos or consent
     */
    public void lossPhotographed(TicketId id, boolean consent, Done done) {
        var leak = leaks.toChange(id);
        Losses.mustShow(consent, done.photos(), Owed.LOSS_PHOTOS.clause());
        losses.require(done.photos());
        var at = leaks.when(done.at(), leak);
        tick(leak, at);
        losses.keep(leak, leak.space(), me(), at, done);
        facts.record(
                leak.fact(LeakFacts.LOSS_PHOTOGRAPHED, me(), at, done.photos()).saying(null, done.detail()));
    }

    /** It still runs: the valve is closed anew before it is mended again. What was done stays as facts. */
    @Override
    public void reopened(TakenDown ticket) {
        sql.sql("""
                update leak set valve = null, valve_closed_at = null, valve_closed_by = null
                 where community = :community and ticket = :ticket and valve_closed_at is not null
                """)
                .param("community", ticket.id().community())
                .param("ticket", ticket.id().id())
                .update();
        valves.anotherRound(ticket.id());
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }
}
