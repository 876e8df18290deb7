package io.anju.community.ledger;

import io.anju.community.Places.Kind;
import io.anju.community.ledger.KeptLedger.KeptPlace;
import io.anju.community.ledger.LedgerLine.Holder;
import io.anju.community.ledger.LedgerPlan.Clash;
import io.anju.community.ledger.LedgerPlan.Contradiction;
import io.anju.community.ledger.LedgerPlan.Counts;
import io.anju.community.ledger.LedgerPlan.NewPlace;
import io.anju.community.ledger.LedgerPlan.NewTie;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Ids;
import io.anju.kernel.Period;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares lines with what the ledger of a community says, one after the other; what a line adds is there for the next. */
final class Planning {

    /** What a line of the table told of a home. */
    private record Told(int line, About about) {}

    private final UUID community;
    private final PhoneVault phones;
    private final LocalDate today;
    private final Map<String, KeptPlace> known;
    private final KeptTies ties;

    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, NewPlace> places = new LinkedHashMap<>();
    private final Map<UUID, About> changes = new LinkedHashMap<>();
    private final List<NewTie> newTies = new ArrayList<>();
    private final List<Holder> reached = new ArrayList<>();
    private final List<Clash> clashes = new ArrayList<>();
    private int homes;
    private int unchanged;

    Planning(UUID community, PhoneVault phones, LocalDate today, Map<String, KeptPlace> known, KeptTies ties) {
        this.community = community;
        this.phones = phones;
        this.today = today;
        this.known = known;
        this.ties = ties;
    }

    LedgerPlan of(List<LedgerLine> lines) {
        lines.forEach(this::add);
        var counts = new Counts(homes, changes.size(), newTies.size(), unchanged);
        return new LedgerPlan(List.copyOf(places.values()), changes, newTies, reached, clashes, counts);
    }

    private void add(LedgerLine line) {
        for (var named : line.places()) {
            var there = known.get(named.label());
            if (there != null && there.kind() != named.kind()) {
                clashes.add(new Clash(line.number(), Contradiction.LABEL, named.label(), 0));
                return;
            }
        }
        int before = homes + changes.size() + newTies.size();
        var home = place(line);
        describe(line, home);
        line.holders().forEach(holder -> tie(line, holder, home));
        unchanged += before == homes + changes.size() + newTies.size() ? 1 : 0;
    }

    /** The home of a line, with the places around it. */
    private UUID place(LedgerLine line) {
        @Nullable UUID parent = null;
        for (var named : line.places()) {
            var there = known.get(named.label());
            if (there == null) {
                there = new KeptPlace(Ids.next(), named.kind(), About.NOTHING);
                known.put(named.label(), there);
                places.put(named.label(), new NewPlace(there.id(), parent, named, About.NOTHING));
                homes += named.kind() == Kind.SPACE ? 1 : 0;
            }
            parent = there.id();
        }
        return Objects.requireNonNull(parent);
    }

    private void describe(LedgerLine line, UUID home) {
        var label = line.home().label();
        var earlier = told.get(label);
        if (earlier != null && line.about().contradicts(earlier.about())) {
            clashes.add(new Clash(line.number(), Contradiction.ABOUT, label, earlier.line()));
            return;
        }
        var about = earlier == null ? line.about() : line.about().over(earlier.about());
        told.put(label, new Told(earlier == null ? line.number() : earlier.line(), about));
        var isNew = places.get(label);
        if (isNew != null) {
            places.put(label, new NewPlace(home, isNew.parent(), isNew.named(), about));
            return;
        }
        var kept = Objects.requireNonNull(known.get(label)).about();
        if (!about.over(kept).equals(kept)) {
            changes.put(home, about.over(kept));
        }
    }

    private void tie(LedgerLine line, Holder holder, UUID home) {
        var label = line.home().label();
        if (holder.isMasked()) {
            var four = holder.phone().substring(holder.phone().length() - 4);
            var key = key(label, holder, phones.lastFourHash(community, four));
            if (!ties.has(key)) {
                clashes.add(new Clash(line.number(), Contradiction.MASK, label, 0));
            }
            return;
        }
        if (!holder.otherPhones().isEmpty()) {
            reached.add(holder);
        }
        var key = key(label, holder, phones.hash(holder.phone()));
        var told = holder.during();
        if (told == null ? ties.has(key) : ties.has(key, told)) {
            return;
        }
        var during = Objects.requireNonNullElse(told, new Period(today, null));
        ties.add(key, during);
        newTies.add(new NewTie(holder, home, during));
    }

    private static KeptTies.Key key(String label, Holder holder, byte[] phone) {
        return new KeptTies.Key(label, holder.name(), ByteBuffer.wrap(phone), holder.relation());
    }
}
