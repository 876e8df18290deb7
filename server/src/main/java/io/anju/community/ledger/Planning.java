package io.anju.community.ledger;

import io.anju.community.Places.Kind;
import io.anju.community.ledger.KeptLedger.KeptPlace;
import io.anju.community.ledger.LedgerLine.Holder;
import io.anju.community.ledger.LedgerPlan.Clash;
import io.anju.community.ledger.LedgerPlan.Contradiction;
import io.anju.community.ledger.LedgerPlan.Counts;
import io.anju.community.ledger.LedgerPlan.NewPlace;
import io.anju.community.ledger.LedgerPlan.NewTie;
import io.anju.community.people.Share;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Ids;
import io.anju.kernel.Period;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final Map<UUID, Share> shares = new LinkedHashMap<>();
    /** The last line that told of shares, by home; and homes whose owners hold other parts from now on. */
    private final Map<String, Integer> shared = new LinkedHashMap<>();

    private final Set<UUID> added = new HashSet<>();
    private final Set<UUID> reshared = new HashSet<>();
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
        shared.forEach((home, line) -> {
            if (ties.parts().most(home).compareTo(BigDecimal.ONE) > 0) {
                clashes.add(new Clash(line, Contradiction.SHARES, home, 0));
            }
        });
        reshared.addAll(changes.keySet());
        var counts = new Counts(homes, reshared.size(), newTies.size(), unchanged);
        return new LedgerPlan(List.copyOf(places.values()), changes, newTies, shares, reached, clashes, counts);
    }

    private void add(LedgerLine line) {
        for (var named : line.places()) {
            var there = known.get(named.label());
            if (there != null && there.kind() != named.kind()) {
                clashes.add(new Clash(line.number(), Contradiction.LABEL, named.label(), 0));
                return;
            }
        }
        int before = told();
        var home = place(line);
        describe(line, home);
        line.holders().forEach(holder -> tie(line, holder, home));
        unchanged += before == told() ? 1 : 0;
    }

    private int told() {
        return homes + changes.size() + newTies.size() + shares.size();
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
        var kept = isNew == null ? Objects.requireNonNull(known.get(label)).about() : About.NOTHING;
        var whole = about.over(kept);
        if (!whole.equals(kept)) {
            whole.nonsense().ifPresent(what -> clashes.add(new Clash(line.number(), what, label, 0)));
        }
        if (isNew != null) {
            places.put(label, new NewPlace(home, isNew.parent(), isNew.named(), about));
            return;
        }
        if (!whole.equals(kept)) {
            changes.put(home, whole);
        }
    }

    private void tie(LedgerLine line, Holder holder, UUID home) {
        var label = line.home().label();
        if (holder.isMasked()) {
            var four = holder.phone().substring(holder.phone().length() - 4);
            var key = key(label, holder, phones.lastFourHash(community, four));
            if (ties.has(key)) {
                share(line, key, holder, home);
            } else {
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
            share(line, key, holder, home);
            return;
        }
        var during = Objects.requireNonNullElse(told, new Period(today, null));
        var tie = new NewTie(Ids.next(), holder, home, during);
        ties.add(key, new KeptTies.Held(tie.id(), during));
        newTies.add(tie);
        added.add(tie.id());
        if (holder.share() != null) {
            share(line, new KeptTies.Held(tie.id(), during), holder.share());
        }
    }

    /** What part is held of a tie that is there; of one that is over it stays as it was. */
    private void share(LedgerLine line, KeptTies.Key key, Holder holder, UUID home) {
        var share = holder.share();
        var held = ties.held(key, holder.during()).orElse(null);
        if (share == null || held == null || isOver(held.during())) {
            return;
        }
        var label = line.home().label();
        var before = ties.parts().of(label, held.tie());
        if (before.filter(share::equals).isEmpty()) {
            share(line, held, share);
            if (!added.contains(held.tie())) {
                reshared.add(home);
            }
        }
    }

    private void share(LedgerLine line, KeptTies.Held held, Share share) {
        var label = line.home().label();
        shares.put(held.tie(), share);
        shared.put(label, line.number());
        ties.parts().put(label, held.tie(), held.during(), share);
    }

    private boolean isOver(Period during) {
        var until = during.until();
        return until != null && !until.isAfter(today);
    }

    private static KeptTies.Key key(String label, Holder holder, byte[] phone) {
        return new KeptTies.Key(label, holder.name(), ByteBuffer.wrap(phone), holder.relation());
    }
}
