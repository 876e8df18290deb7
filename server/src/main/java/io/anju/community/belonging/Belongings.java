package io.anju.community.belonging;

import io.anju.community.people.Tie;
import io.anju.community.people.Ties;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vehicles and pets of a home, each somebody's who belongs to it. */
@Service
@Transactional
public class Belongings {

    /** What a plate hangs on. */
    public enum VehicleKind {
        CAR,
        ELECTRIC_CAR,
        MOTORBIKE,
        E_BIKE
    }

    public enum PetKind {
        DOG,
        CAT,
        OTHER
    }

    public record Vehicle(UUID id, VehicleKind kind, String plate, UUID party, String holder) {}

    public record Pet(UUID id, PetKind kind, String name, UUID party, String holder) {}

    private final JdbcClient sql;
    private final Ties ties;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Belongings(JdbcClient sql, Ties ties, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.ties = ties;
        this.clock = clock;
        this.zones = zones;
    }

    @Transactional(readOnly = true)
    public List<Vehicle> vehicles(UUID space) {
        return sql.sql("""
                select v.id, v.kind, v.plate, v.party, p.name
                  from vehicle v join party p on p.community = v.community and p.id = v.party
                 where v.community = :community and v.space = :space and v.ended_at is null order by v.id
                """)
                .param("community", community())
                .param("space", space)
                .query((row, n) -> new Vehicle(
                        row.getObject("id", UUID.class),
                        VehicleKind.valueOf(row.getString("kind")),
                        row.getString("plate"),
                        row.getObject("party", UUID.class),
                        row.getString("name")))
                .list();
    }

    @Transactional(readOnly = true)
    public List<Pet> pets(UUID space) {
        return sql.sql("""
                select e.id, e.kind, e.name as pet, e.party, p.name
                  from pet e join party p on p.community = e.community and p.id = e.party
                 where e.community = :community and e.space = :space and e.ended_at is null order by e.id
                """)
                .param("community", community())
                .param("space", space)
                .query((row, n) -> new Pet(
                        row.getObject("id", UUID.class),
                        PetKind.valueOf(row.getString("kind")),
                        row.getString("pet"),
                        row.getObject("party", UUID.class),
                        row.getString("name")))
                .list();
    }

    /** @throws Unacceptable when the party does not belong to that home, or the plate is written as none is */
    public UUID addVehicle(UUID space, UUID party, VehicleKind kind, String plate) {
        requireTied(space, party);
        var id = Ids.next();
        sql.sql("""
                insert into vehicle (community, id, space, party, kind, plate, added_at, added_by)
                values (:community, :id, :space, :party, :kind, :plate, :now, :by)
                """)
                .param("community", community())
                .param("id", id)
                .param("space", space)
                .param("party", party)
                .param("kind", kind.name())
                .param("plate", plain(plate))
                .param("now", now())
                .param("by", Scope.current().actor().required())
                .update();
        return id;
    }

    /** @throws Unacceptable when the party does not belong to that home */
    public UUID addPet(UUID space, UUID party, PetKind kind, String name) {
        requireTied(space, party);
        var id = Ids.next();
        sql.sql("""
                insert into pet (community, id, space, party, kind, name, added_at, added_by)
                values (:community, :id, :space, :party, :kind, :name, :now, :by)
                """)
                .param("community", community())
                .param("id", id)
                .param("space", space)
                .param("party", party)
                .param("kind", kind.name())
                .param("name", name)
                .param("now", now())
                .param("by", Scope.current().actor().required())
                .update();
        return id;
    }

    public void endVehicle(UUID space, UUID vehicle) {
        end("vehicle", space, vehicle);
    }

    public void endPet(UUID space, UUID pet) {
        end("pet", space, pet);
    }

    private void end(String table, UUID space, UUID id) {
        int ended = sql.sql("""
                update %s set ended_at = :now
                 where community = :community and id = :id and space = :space and ended_at is null
                """.formatted(table))
                .param("community", community())
                .param("id", id)
                .param("space", space)
                .param("now", now())
                .update();
        if (ended == 0) {
            throw new NotFound("community.no-such-belonging");
        }
    }

    private void requireTied(UUID space, UUID party) {
        var today = zones.dayHere(clock.instant());
        if (ties.at(space, today).stream().map(Tie::party).noneMatch(party::equals)) {
            throw new Unacceptable("community.not-of-this-home", "party");
        }
    }

    /** As it is looked for: {@code 沪A·12345} and {@code 沪a 12345} are one. */
    private static String plain(String plate) {
        var plain = plate.replaceAll("[\\s·.-]", "").toUpperCase(Locale.ROOT);
        if (plain.isEmpty()) {
            throw new Unacceptable("community.plate", "plate");
        }
        return plain;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
