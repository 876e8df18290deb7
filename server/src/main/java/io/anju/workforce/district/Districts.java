package io.anju.workforce.district;

import io.anju.community.Places;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.workforce.Care;
import io.anju.workforce.Staff;
import io.anju.workforce.absence.HearsOfAbsences;
import io.anju.workforce.district.KeptDistricts.District;
import io.anju.workforce.district.KeptDistricts.Lies;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after which part of the community in scope, and what nobody looks after. */
@Service
@Transactional
public class Districts implements HearsOfAbsences {

    /** A place by the name people call it. */
    public record Corner(UUID id, String name) {}

    /**
     * One district.
     *
     * @param dead whether nobody looks after it today: no keeper, or one who is away without a substitute
     */
    public record Line(
            UUID id,
            Care care,
            String name,
            @Nullable UUID keeper,
            @Nullable String keeperName,
            @Nullable UUID substitute,
            @Nullable String substituteName,
            List<Corner> places,
            boolean dead) {}

    /**
     * How far a care reaches.
     *
     * @param percent of the places that somebody looks after today, rounded down
     * @param dead the others: in no district, or in one without anybody
     */
    public record Reach(Care care, int percent, List<Corner> dead) {}

    /** Everything at once: a community has few districts. */
    public record Overview(List<Line> districts, List<Reach> reaches, List<Corner> places) {}

    private final JdbcClient sql;
    private final KeptDistricts kept;
    private final Places places;
    private final Staff staff;
    private final DistrictWatch watch;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Districts(
            JdbcClient sql,
            KeptDistricts kept,
            Places places,
            Staff staff,
            DistrictWatch watch,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.kept = kept;
        this.places = places;
        this.staff = staff;
        this.watch = watch;
        this.clock = clock;
        this.zones = zones;
    }

    /** As of today. A care is reckoned as soon as it has a district; stewards always are. */
    @Transactional(readOnly = true)
    public Overview overview() {
        var districts = kept.on(zones.dayHere(clock.instant()));
        var lies = kept.places();
        var corners = places.outermost().stream()
                .map(place -> new Corner(place.id(), place.spokenLabel()))
                .toList();
        var names = staff.posted().stream().collect(Collectors.toMap(Staff.Member::employee, Staff.Member::name));
        return new Overview(
                districts.stream().map(district -> line(district, lies, names)).toList(),
                Arrays.stream(Care.values())
                        .filter(care ->
                                care == Care.STEWARD || districts.stream().anyMatch(one -> one.care() == care))
                        .map(care -> reach(care, districts, lies, corners))
                        .toList(),
                corners);
    }

    private static Line line(District district, List<Lies> lies, Map<UUID, String> names) {
        return new Line(
                district.id(),
                district.care(),
                district.name(),
                district.keeper(),
                nameOf(district.keeper(), names),
                district.substitute(),
                nameOf(district.substitute(), names),
                lies.stream()
                        .filter(one -> one.district().equals(district.id()))
                        .map(one -> new Corner(one.place(), one.name()))
                        .toList(),
                district.there() == null);
    }

    private static @Nullable String nameOf(@Nullable UUID employee, Map<UUID, String> names) {
        return employee == null ? null : names.get(employee);
    }

    private static Reach reach(Care care, List<District> districts, List<Lies> lies, List<Corner> corners) {
        Map<UUID, District> byId = districts.stream()
                .filter(one -> one.care() == care && one.there() != null)
                .collect(Collectors.toMap(District::id, Function.identity()));
        Set<UUID> kept = lies.stream()
                .filter(one -> byId.containsKey(one.district()))
                .map(Lies::place)
                .collect(Collectors.toSet());
        var dead = corners.stream().filter(one -> !kept.contains(one.id())).toList();
        int percent = corners.isEmpty() ? 100 : (corners.size() - dead.size()) * 100 / corners.size();
        return new Reach(care, percent, dead);
    }

    /** @throws NotFound when the keeper is not posted here, or a place is not of this community */
    public UUID draw(Care care, String name, @Nullable UUID keeper, List<UUID> within) {
        requirePosted(keeper);
        var id = Ids.next();
        sql.sql("""
                insert into district (community, id, kind, name, keeper) values (:community, :id, :kind, :name, :keeper::uuid)
                """)
                .param("community", here())
                .param("id", id)
                .param("kind", care.name())
                .param("name", name)
                .param("keeper", keeper)
                .update();
        take(id, within);
        watch.look(overview());
        return id;
    }

    /** @throws NotFound when the district is not here, or one of the two is not posted here */
    public void giveTo(UUID district, @Nullable UUID keeper, @Nullable UUID substitute) {
        requirePosted(keeper);
        requirePosted(substitute);
        int given = sql.sql("""
                update district set keeper = :keeper::uuid, substitute = :substitute::uuid
                 where community = :community and id = :id and ended_at is null
                """)
                .param("community", here())
                .param("id", district)
                .param("keeper", keeper)
                .param("substitute", substitute)
                .update();
        requireFound(given);
        watch.look(overview());
    }

    /** These places and no others lie in it from now on. @throws NotFound when it, or one of them, is not here */
    public void reshape(UUID district, List<UUID> within) {
        requireFound(sql.sql("""
                select count(*) from district where community = :community and id = :id and ended_at is null
                """)
                .param("community", here())
                .param("id", district)
                .query(Integer.class)
                .single());
        sql.sql("""
                update district_place set ended_at = :now
                 where community = :community and district = :district and ended_at is null
                   and place <> all (:places::text[]::uuid[])
                """)
                .param("community", here())
                .param("district", district)
                .param("places", texts(within))
                .param("now", now())
                .update();
        take(district, within);
        watch.look(overview());
    }

    private void take(UUID district, List<UUID> within) {
        if (within.stream().anyMatch(place -> places.find(place).isEmpty())) {
            throw new NotFound("workforce.no-such-place");
        }
        sql.sql("""
                insert into district_place (community, id, district, kind, place)
                select d.community, uuidv7(), d.id, d.kind, p.place
                  from district d cross join (select distinct unnest(:places::text[]::uuid[]) as place) p
                 where d.community = :community and d.id = :district
                   and not exists (select from district_place l where l.community = d.community and l.district = d.id
                                      and l.place = p.place and l.ended_at is null)
                """)
                .param("community", here())
                .param("district", district)
                .param("places", texts(within))
                .update();
    }

    /** Nobody looks after it any more. @throws NotFound when it is not here, or over */
    public void end(UUID district) {
        sql.sql("""
                update district_place set ended_at = :now
                 where community = :community and district = :district and ended_at is null
                """)
                .param("community", here())
                .param("district", district)
                .param("now", now())
                .update();
        requireFound(sql.sql("""
                update district set ended_at = :now where community = :community and id = :id and ended_at is null
                """)
                .param("community", here())
                .param("id", district)
                .param("now", now())
                .update());
        watch.look(overview());
    }

    /** Judges today, whoever is away or posted elsewhere since it was last looked at. */
    public void look() {
        watch.look(overview());
    }

    @Override
    public void decided() {
        look();
    }

    private void requirePosted(@Nullable UUID employee) {
        if (employee != null && staff.find(employee).isEmpty()) {
            throw new NotFound("workforce.no-such-employee");
        }
    }

    private static void requireFound(int rows) {
        if (rows == 0) {
            throw new NotFound("workforce.no-such-district");
        }
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID here() {
        return Scope.current().requiredCommunity();
    }
}
