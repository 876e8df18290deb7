package io.anju.equipment.register;

import io.anju.community.Places;
import io.anju.equipment.paper.OwedTests;
import io.anju.equipment.paper.Running;
import io.anju.equipment.paper.Warnings;
import io.anju.equipment.register.StoredItems.Before;
import io.anju.files.Files;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.workforce.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down machines; what is scrapped ends and stays known. */
@Service
@Transactional
public class ItemBook {

    private final JdbcClient sql;
    private final StoredItems items;
    private final EquipmentClasses classes;
    private final Places places;
    private final Staff staff;
    private final Files files;
    private final Warnings warnings;
    private final OwedTests owed;
    private final RegisterWatch watch;
    private final BusinessClock clock;
    private final CommunityZone zones;

    ItemBook(
            JdbcClient sql,
            StoredItems items,
            EquipmentClasses classes,
            Places places,
            Staff staff,
            Files files,
            Warnings warnings,
            OwedTests owed,
            RegisterWatch watch,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.items = items;
        this.classes = classes;
        this.places = places;
        this.staff = staff;
        this.files = files;
        this.warnings = warnings;
        this.owed = owed;
        this.watch = watch;
        this.clock = clock;
        this.zones = zones;
    }

    /**
     * Refused by the database when another machine that is not scrapped has the code.
     *
     * @throws Unacceptable for an unknown or stopped class (S11-109), an unknown place, person or file, or days in the wrong order
     */
    public UUID add(GivenItem given) {
        var written = ItemWriting.first(given);
        write(List.of(written), List.of());
        return written.id();
    }

    /**
     * @param version of what was read
     * @throws OptimisticLockingFailureException when somebody changed it since
     * @throws NotFound for one that is not there, or scrapped
     * @throws Unacceptable as {@link #add}; a class that was stopped and a person who has left may stay
     */
    public void change(UUID id, int version, GivenItem given) {
        write(List.of(), List.of(new ItemWriting(id, version, given)));
    }

    /**
     * Many at once, as {@link #add} and {@link #change}, all of them or none.
     *
     * @param corrected what is to be said of each that is known
     */
    public void enter(List<GivenItem> added, Map<Item, GivenItem> corrected) {
        write(
                added.stream().map(ItemWriting::first).toList(),
                corrected.entrySet().stream()
                        .map(one ->
                                new ItemWriting(one.getKey().id(), one.getKey().version(), one.getValue()))
                        .toList());
    }

    private void write(List<ItemWriting> added, List<ItemWriting> corrected) {
        var before = items.lock(corrected.stream().map(ItemWriting::id).toList());
        var all = Stream.concat(added.stream(), corrected.stream()).toList();
        check(all, before);
        items.insert(added);
        items.update(corrected);
        warnings.plan(Running.WARRANTY, days(all, given -> given.make().warrantyUntil()));
        warnings.plan(Running.LICENCE, days(all, given -> given.care().licenceUntil()));
        follow();
    }

    private static Set<LocalDate> days(List<ItemWriting> written, Function<GivenItem, @Nullable LocalDate> day) {
        return written.stream()
                .flatMap(one -> Stream.ofNullable(day.apply(one.given())))
                .collect(Collectors.toSet());
    }

    /**
     * It is scrapped: its code is free again and its papers run out unheard.
     *
     * @param on not later than today
     * @throws NotFound for one that is not there, or scrapped already
     * @throws Unacceptable for a day to come
     */
    public void scrap(UUID id, LocalDate on, String because) {
        items.lock(List.of(id));
        if (on.isAfter(zones.dayHere(clock.instant()))) {
            throw new Unacceptable("equipment.not-yet", "on");
        }
        sql.sql("""
                update equipment_item set state = 'SCRAPPED', ended_on = :on, ended_because = :because, version = version + 1
                 where community = :community and id = :id
                """)
                .param("on", on)
                .param("because", because)
                .param("community", community())
                .param("id", id)
                .update();
        owed.scrapped(id);
        follow();
    }

    private void follow() {
        owed.state();
        watch.look();
    }

    private void check(List<ItemWriting> written, Map<UUID, Before> before) {
        var choosable = classes.choosable();
        var posted = staff.posted().stream().map(Staff.Member::employee).collect(Collectors.toSet());
        for (var one : written) {
            check(one.given(), before.get(one.id()), choosable, posted);
        }
        if (!places.all(written.stream().map(one -> one.given().place()).collect(Collectors.toSet()))) {
            throw new Unacceptable("equipment.no-such-place", "place");
        }
        if (!files.all(written.stream().flatMap(one -> one.given().files()).collect(Collectors.toSet()))) {
            throw new Unacceptable("equipment.file-missing", "documents");
        }
    }

    /** @param before what is written down of it; null for one that is new */
    private static void check(GivenItem given, @Nullable Before before, Set<String> choosable, Set<UUID> posted) {
        if (!choosable.contains(given.kind())
                && (before == null || !before.kind().equals(given.kind()))) {
            throw new Unacceptable("equipment.no-such-class", "kind");
        }
        if (!given.make().isInOrder()) {
            throw new Unacceptable("equipment.days-in-order", "make.installedOn");
        }
        var responsible = given.care().responsible();
        if (responsible != null
                && !posted.contains(responsible)
                && (before == null || !responsible.equals(before.responsible()))) {
            throw new Unacceptable("equipment.not-posted-here", "care.responsible");
        }
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
