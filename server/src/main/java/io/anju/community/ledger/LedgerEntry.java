package io.anju.community.ledger;

import io.anju.community.contact.OtherNumbers;
import io.anju.community.contact.OtherNumbers.OtherNumber;
import io.anju.community.ledger.LedgerLine.Named;
import io.anju.community.ledger.LedgerPlan.NewTie;
import io.anju.community.people.Parties;
import io.anju.community.people.Parties.Person;
import io.anju.community.people.Shares;
import io.anju.community.people.Shares.Part;
import io.anju.community.people.Tie;
import io.anju.community.people.Ties;
import io.anju.identity.PhoneVault;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters a table into the ledger of the community in scope: plans first what it would change, then writes that in sets. Both
 * belong in one transaction with {@link #lock()} before them, so that two tables at once come one after the other.
 */
@Service
@Transactional
public class LedgerEntry {

    /** Rows of one statement. */
    private static final int AT_A_TIME = 2_000;

    private final KeptLedger kept;
    private final PlaceRows places;
    private final Parties parties;
    private final Ties ties;
    private final Shares shares;
    private final OtherNumbers numbers;
    private final PhoneVault phones;
    private final BusinessClock clock;
    private final CommunityZone zones;

    LedgerEntry(
            KeptLedger kept,
            PlaceRows places,
            Parties parties,
            Ties ties,
            Shares shares,
            OtherNumbers numbers,
            PhoneVault phones,
            BusinessClock clock,
            CommunityZone zones) {
        this.kept = kept;
        this.places = places;
        this.parties = parties;
        this.ties = ties;
        this.shares = shares;
        this.numbers = numbers;
        this.phones = phones;
        this.clock = clock;
        this.zones = zones;
    }

    /** Lets nobody else enter a table until the transaction ends. */
    public void lock() {
        kept.lock();
    }

    /** Reads of the ledger what the lines name, and no more: a table of ten homes is as cheap in a large community. */
    public LedgerPlan plan(List<LedgerLine> lines) {
        var community = Scope.current().requiredCommunity();
        var today = zones.dayHere(clock.instant());
        var labels = lines.stream()
                .flatMap(line -> line.places().stream())
                .map(Named::label)
                .collect(Collectors.toSet());
        var homes = lines.stream().map(line -> line.home().label()).collect(Collectors.toSet());
        return new Planning(community, phones, today, kept.places(labels), kept.ties(homes)).of(lines);
    }

    /**
     * What owners hold from now on comes before those who are new: what they give up is not held twice in between.
     *
     * @param told after each set, how many rows are written
     * @throws IllegalArgumentException when the plan has clashes
     */
    public void write(LedgerPlan plan, IntConsumer told) {
        if (!plan.clashes().isEmpty()) {
            throw new IllegalArgumentException("A plan with clashes");
        }
        var progress = new Progress(told);
        progress.each(plan.places(), places::addAll);
        progress.each(
                plan.changes().entrySet().stream()
                        .map(change -> new PlaceRows.Described(change.getKey(), change.getValue()))
                        .toList(),
                places::describe);
        var people = people(plan, progress);
        shares.set(plan.shares().entrySet().stream()
                .map(held -> new Part(held.getKey(), held.getValue()))
                .toList());
        progress.each(
                plan.ties(),
                some -> ties.keepAll(
                        some.stream().map(tie -> beginning(tie, people)).toList(), Tie.Source.LEDGER));
        progress.each(otherNumbers(plan, people), numbers::add);
    }

    /** About how many rows {@link #write} would go through. */
    public static int rows(LedgerPlan plan) {
        return plan.places().size()
                + plan.changes().size()
                + 2 * plan.ties().size()
                + plan.reached().size();
    }

    private Map<Person, UUID> people(LedgerPlan plan, Progress progress) {
        var wanted = plan.ties().stream().map(LedgerEntry::person).toList();
        var people = new HashMap<Person, UUID>();
        progress.each(wanted, some -> people.putAll(parties.named(some)));
        return people;
    }

    private static List<OtherNumber> otherNumbers(LedgerPlan plan, Map<Person, UUID> people) {
        var brought = new HashMap<UUID, UUID>();
        plan.ties().forEach(tie -> brought.put(tie.id(), party(tie, people)));
        return plan.reached().stream()
                .flatMap(one -> {
                    var party = Objects.requireNonNullElseGet(one.party(), () -> brought.get(one.tie()));
                    return one.phones().stream().map(phone -> new OtherNumber(party, phone));
                })
                .toList();
    }

    private static Person person(NewTie tie) {
        return new Person(tie.holder().name(), tie.holder().phone());
    }

    private static UUID party(NewTie tie, Map<Person, UUID> people) {
        return Objects.requireNonNull(people.get(person(tie)));
    }

    private static Ties.Beginning beginning(NewTie tie, Map<Person, UUID> people) {
        var relation = tie.holder().relation();
        var during = tie.during();
        return new Ties.Beginning(
                Tie.of(tie.id(), party(tie, people), tie.space(), relation, during.from(), during.until()),
                tie.share());
    }

    /** Goes through rows set by set. */
    private static final class Progress {

        private final IntConsumer told;
        private int done;

        Progress(IntConsumer told) {
            this.told = told;
        }

        <T> void each(List<T> rows, Consumer<List<T>> written) {
            for (int from = 0; from < rows.size(); from += AT_A_TIME) {
                var some = rows.subList(from, Math.min(rows.size(), from + AT_A_TIME));
                written.accept(some);
                done += some.size();
                told.accept(done);
            }
        }
    }
}
