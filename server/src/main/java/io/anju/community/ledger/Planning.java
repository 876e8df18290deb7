package io.anju.community.ledger;

import io.anju.community.Places.Kind;
import io.anju.community.ledger.KeptLedger.KeptPlace;
import io.anju.community.ledger.LedgerLine.Holder;
import io.anju.community.ledger.LedgerPlan.Clash;
import io.anju.community.ledger.LedgerPlan.Contradiction;
import io.anju.community.ledger.LedgerPlan.Counts;
import io.anju.community.ledger.LedgerPlan.NewPlace;
import io.anju.community.ledger.LedgerPlan.NewTie;
import io.anju.community.ledger.LedgerPlan.Reached;
import io.anju.community.ledger.LedgerPlan.Shortage;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares lines with what the ledger of a community says, one after the other; what a line adds is there for the next. */
final class Planning {

    /** What a line of the table told of a home. */
    private record Told(int line, About about) {}

    /** What a line of the table told that an owner holds. */
    private record ToldShare(int line, Share share) {}

    /** A number that says who somebody is. */
    private record Known(String phone, KeptTies.Key key) {}

    private static final int END_DIGITS = 4;

    private final UUID community;
    private final PhoneVault phones;
    private final LocalDate today;
    private final Map<String, KeptPlace> known;
    private final KeptTies ties;

    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, NewPlace> places = new LinkedHashMap<>();
    private final Map<UUID, About> changes = new LinkedHashMap<>();
    private final Map<UUID, NewTie> newTies = new LinkedHashMap<>();
    private final Map<UUID, Share> shares = new LinkedHashMap<>();
    private final Map<UUID, ToldShare> toldShares = new HashMap<>();
    /** The last line that told of shares, by home; and homes whose owners hold other parts from now on. */
    private final Map<String, Integer> shared = new LinkedHashMap<>();

    private final Set<UUID> reshared = new HashSet<>();
    private final List<Reached> reached = new ArrayList<>();
    private final List<Clash> clashes = new ArrayList<>();
    private int homes;
    private int sharesSet;
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
        return new LedgerPlan(
                List.copyOf(places.values()),
                changes,
                List.copyOf(newTies.values()),
                shares,
                reached,
                shortages(),
                clashes,
                counts);
    }

    private List<Shortage> shortages() {
        return shared.entrySet().stream()
                .map(one -> new Shortage(one.getValue(), ties.parts().most(one.getKey(), today)))
                .filter(one -> one.held().compareTo(BigDecimal.ONE) < 0)
                .toList();
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
        return homes + changes.size() + newTies.size() + sharesSet;
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
        var known = known(label, holder);
        if (known.isPresent()) {
            again(line, holder, home, known.get());
        } else if (holder.hidesNumbers()) {
            clashes.add(new Clash(line.number(), Contradiction.MASK, label, 0));
        } else {
            begin(line, holder, home);
        }
    }

    /** Whose tie is there already, by the first of their numbers that says so. */
    private Optional<Known> known(String label, Holder holder) {
        var during = holder.during();
        return holder.phones().stream()
                .map(phone -> new Known(phone, key(label, holder, phone)))
                .filter(one -> (during == null || Phones.isHidden(one.phone()))
                        ? ties.has(one.key())
                        : ties.has(one.key(), during))
                .findFirst();
    }

    private void again(LedgerLine line, Holder holder, UUID home, Known known) {
        ties.held(known.key(), holder.during()).ifPresent(held -> {
            reach(holder, held.party(), held.tie(), known.phone());
            share(line, holder, home, held);
        });
    }

    private void begin(LedgerLine line, Holder holder, UUID home) {
        var during = Objects.requireNonNullElse(holder.during(), new Period(today, null));
        var held = new KeptTies.Held(Ids.next(), null, during);
        ties.add(key(line.home().label(), holder, holder.phone()), held);
        newTies.put(held.tie(), new NewTie(held.tie(), holder, home, during, null));
        reach(holder, null, held.tie(), holder.phone());
        share(line, holder, home, held);
    }

    /** Hidden numbers are known already. */
    private void reach(Holder holder, @Nullable UUID party, UUID tie, String registered) {
        var others = holder.phones().stream()
                .filter(phone -> !phone.equals(registered) && !Phones.isHidden(phone))
                .toList();
        if (!others.isEmpty()) {
            reached.add(new Reached(party, tie, others));
        }
    }

    /** What part is held of a tie; of one that is over it stays as it was. */
    private void share(LedgerLine line, Holder holder, UUID home, KeptTies.Held held) {
        var share = holder.share();
        if (share == null) {
            return;
        }
        var label = line.home().label();
        var earlier = toldShares.putIfAbsent(held.tie(), new ToldShare(line.number(), share));
        if (earlier != null && !earlier.share().isAsMuchAs(share)) {
            clashes.add(new Clash(line.number(), Contradiction.SHARE_TWICE, label, earlier.line()));
        }
        if (earlier != null || isOver(held.during())) {
            return;
        }
        shared.put(label, line.number());
        if (ties.parts().of(label, held.tie()).filter(share::isAsMuchAs).isEmpty()) {
            ties.parts().put(label, held.tie(), held.during(), share);
            hold(held.tie(), share, home);
        }
    }

    private void hold(UUID tie, Share share, UUID home) {
        sharesSet++;
        if (newTies.computeIfPresent(tie, (id, there) -> there.holding(share)) == null) {
            shares.put(tie, share);
            reshared.add(home);
        }
    }

    private boolean isOver(Period during) {
        var until = during.until();
        return until != null && !until.isAfter(today);
    }

    private KeptTies.Key key(String label, Holder holder, String phone) {
        var hash = Phones.isHidden(phone)
                ? phones.lastFourHash(community, phone.substring(phone.length() - END_DIGITS))
                : phones.hash(phone);
        return new KeptTies.Key(label, holder.name(), ByteBuffer.wrap(hash), holder.relation());
    }
}
