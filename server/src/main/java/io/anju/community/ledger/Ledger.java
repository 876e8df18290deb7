package io.anju.community.ledger;

import io.anju.community.Places;
import io.anju.community.Residents;
import io.anju.community.ledger.LedgerLine.Holder;
import io.anju.community.people.Parties;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Unacceptable;
import io.anju.kernel.Unacceptable.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes lines into the ledger of the community in scope: all of them or none, and nothing a second time. */
@Service
@Transactional
public class Ledger {

    /**
     * What the lines added, or would add.
     *
     * @param homes homes that were not in the ledger
     * @param people ties of people to homes that were not
     * @param known lines that added nothing
     */
    public record Entered(int homes, int people, int known) {}

    private final KeptLedger kept;
    private final Places places;
    private final Parties parties;
    private final Residents residents;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Ledger(
            KeptLedger kept,
            Places places,
            Parties parties,
            Residents residents,
            BusinessClock clock,
            CommunityZone zones) {
        this.kept = kept;
        this.places = places;
        this.parties = parties;
        this.residents = residents;
        this.clock = clock;
        this.zones = zones;
    }

    /** @throws Unacceptable with every wrong line */
    @Transactional(readOnly = true)
    public Entered check(List<String> lines) {
        return enter(lines, false);
    }

    /** @throws Unacceptable with every wrong line; then none was kept */
    public Entered keep(List<String> lines) {
        return enter(lines, true);
    }

    private Entered enter(List<String> pasted, boolean writing) {
        var known = kept.places();
        var lines = read(pasted, known);
        var ties = kept.ties(zones.dayHere(clock.instant()));
        int homes = 0;
        int people = 0;
        int repeated = 0;
        for (var line : lines) {
            var isNew = !known.containsKey(line.home().label());
            var home = place(line, known, writing);
            var tied = false;
            if (line.holder() instanceof Holder holder
                    && ties.add(kept.tie(line.home().label(), holder))) {
                tied = true;
                settle(holder, home, writing);
            }
            homes += isNew ? 1 : 0;
            people += tied ? 1 : 0;
            repeated += isNew || tied ? 0 : 1;
        }
        return new Entered(homes, people, repeated);
    }

    private static List<LedgerLine> read(List<String> pasted, Map<String, Places.Place> known) {
        var reader = new LineReader(pasted);
        var faults = new ArrayList<>(reader.faults());
        faults.addAll(clashes(reader.lines(), known));
        faults.sort(Comparator.comparingInt(LineReader::number));
        if (!faults.isEmpty()) {
            throw new LedgerRefused(faults);
        }
        if (reader.lines().isEmpty()) {
            throw new Unacceptable("community.ledger-is-empty", "lines");
        }
        return reader.lines();
    }

    /** A home cannot be called as a floor or unit is: the label has to lead to one place. */
    private static List<Fault> clashes(List<LedgerLine> lines, Map<String, Places.Place> known) {
        var kinds = new HashMap<String, Places.Kind>();
        known.forEach((label, place) -> kinds.put(label, place.kind()));
        var faults = new ArrayList<Fault>();
        for (var line : lines) {
            for (var place : line.places()) {
                var there = kinds.putIfAbsent(place.label(), place.kind());
                if (there != null && there != place.kind()) {
                    faults.add(LineReader.fault(line.number(), "community.ledger.label", place.label()));
                }
            }
        }
        return faults;
    }

    /** The home of a line, with the places around it; made where they are not there. */
    private UUID place(LedgerLine line, Map<String, Places.Place> known, boolean writing) {
        @Nullable UUID parent = null;
        for (var named : line.places()) {
            var around = parent;
            parent = known.computeIfAbsent(named.label(), label -> added(named, around, writing))
                    .id();
        }
        return Objects.requireNonNull(parent);
    }

    private Places.Place added(LedgerLine.Named named, @Nullable UUID parent, boolean writing) {
        var id = writing ? places.add(named.kind(), parent, named.label(), named.spokenLabel()) : new UUID(0, 0);
        return new Places.Place(id, named.kind(), named.label(), named.spokenLabel());
    }

    private void settle(Holder holder, UUID home, boolean writing) {
        if (!writing) {
            return;
        }
        var party = parties.named(holder.name(), holder.phone());
        residents.settle(party, home, holder.relation(), zones.dayHere(clock.instant()));
    }
}
