package io.anju.equipment.register;

import io.anju.community.Places;
import io.anju.equipment.paper.OwedTests;
import io.anju.equipment.paper.Warnings;
import io.anju.files.Files;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.workforce.Staff;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
     * @throws Unacceptable for an unknown class (S11-109), place, person or file, or days in the wrong order
     */
    public UUID add(GivenItem given) {
        var id = keep(given);
        follow();
        return id;
    }

    private UUID keep(GivenItem given) {
        check(given, new Standing(null));
        var id = Ids.next();
        about("""
                insert into equipment_item (community, id, code, name, class, place, position, maker, model, serial, made_on,
                    installed_on, in_use_on, warranty_until, responsible, contractor, licence, licence_until, state, photos,
                    documents, document_names, registered_at, version)
                values (:community, :id, :code, :name, :class, :place, :position, :maker, :model, :serial, :madeOn,
                    :installedOn, :inUseOn, :warrantyUntil, :responsible, :contractor, :licence, :licenceUntil, :state,
                    :photos::text[], :documents::text[], :documentNames::text[], :now, 1)
                """, id, given)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        warnings.ofItem(id, given.make().warrantyUntil(), given.care().licenceUntil());
        return id;
    }

    /**
     * @param version of what was read
     * @throws OptimisticLockingFailureException when somebody changed it since
     * @throws NotFound for one that is not there, or scrapped
     * @throws Unacceptable as {@link #add}; a person who has left may stay
     */
    public void change(UUID id, int version, GivenItem given) {
        correct(id, version, given);
        follow();
    }

    private void correct(UUID id, int version, GivenItem given) {
        var before = mustStand(id);
        check(given, before);
        int changed = about("""
                update equipment_item
                   set code = :code, name = :name, class = :class, place = :place, position = :position, maker = :maker,
                       model = :model, serial = :serial, made_on = :madeOn, installed_on = :installedOn,
                       in_use_on = :inUseOn, warranty_until = :warrantyUntil, responsible = :responsible,
                       contractor = :contractor, licence = :licence, licence_until = :licenceUntil, state = :state,
                       photos = :photos::text[], documents = :documents::text[], document_names = :documentNames::text[],
                       version = version + 1
                 where community = :community and id = :id and version = :version and state <> 'SCRAPPED'
                """, id, given).param("version", version).update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("Machine " + id + " changed since " + version);
        }
        warnings.ofItem(id, given.make().warrantyUntil(), given.care().licenceUntil());
    }

    /**
     * Many at once, as {@link #add} and {@link #change} one by one.
     *
     * @param corrected what is to be said of each that is known
     */
    public void enter(List<GivenItem> added, Map<Item, GivenItem> corrected) {
        added.forEach(this::keep);
        corrected.forEach((old, given) -> correct(old.id(), old.version(), given));
        follow();
    }

    /**
     * It is scrapped: its code is free again and its papers run out unheard.
     *
     * @param on not later than today
     * @throws NotFound for one that is not there, or scrapped already
     * @throws Unacceptable for a day to come
     */
    public void scrap(UUID id, LocalDate on, String because) {
        mustStand(id);
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

    /** Whoever answers for it, so that they may stay though they have left. */
    private record Standing(@Nullable UUID responsible) {}

    private Standing mustStand(UUID id) {
        return sql.sql("""
                select responsible from equipment_item
                 where community = :community and id = :id and state <> 'SCRAPPED' for update
                """)
                .param("community", community())
                .param("id", id)
                .query(Standing.class)
                .optional()
                .orElseThrow(() -> new NotFound("equipment.no-such-item"));
    }

    private void check(GivenItem given, Standing before) {
        if (classes.choosable(given.kind()).isEmpty()) {
            throw new Unacceptable("equipment.no-such-class", "kind");
        }
        if (places.find(given.place()).isEmpty()) {
            throw new Unacceptable("equipment.no-such-place", "place");
        }
        if (!given.make().isInOrder()) {
            throw new Unacceptable("equipment.days-in-order", "make.installedOn");
        }
        var responsible = given.care().responsible();
        if (responsible != null
                && !responsible.equals(before.responsible())
                && staff.find(responsible).isEmpty()) {
            throw new Unacceptable("equipment.not-posted-here", "care.responsible");
        }
        var hashes = Stream.concat(
                given.photos().stream(), given.documents().stream().map(GivenItem.Document::sha256));
        if (!hashes.allMatch(files::exists)) {
            throw new Unacceptable("equipment.file-missing", "documents");
        }
    }

    private JdbcClient.StatementSpec about(String statement, UUID id, GivenItem given) {
        var make = given.make();
        var care = given.care();
        return sql.sql(statement)
                .param("community", community())
                .param("id", id)
                .param("code", given.code())
                .param("name", given.name())
                .param("class", given.kind())
                .param("place", given.place())
                .param("position", given.position())
                .param("maker", make.maker())
                .param("model", make.model())
                .param("serial", make.serial())
                .param("madeOn", make.madeOn())
                .param("installedOn", make.installedOn())
                .param("inUseOn", make.inUseOn())
                .param("warrantyUntil", make.warrantyUntil())
                .param("responsible", care.responsible())
                .param("contractor", care.contractor())
                .param("licence", care.licence())
                .param("licenceUntil", care.licenceUntil())
                .param("state", given.state().name())
                .param("photos", given.photos().toArray(String[]::new))
                .param(
                        "documents",
                        given.documents().stream()
                                .map(GivenItem.Document::sha256)
                                .toArray(String[]::new))
                .param(
                        "documentNames",
                        given.documents().stream().map(GivenItem.Document::name).toArray(String[]::new));
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
