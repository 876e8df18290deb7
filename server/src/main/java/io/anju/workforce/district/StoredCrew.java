package io.anju.workforce.district;

import io.anju.community.Places;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.workforce.Care;
import io.anju.workforce.Crew;
import io.anju.workforce.Roster;
import io.anju.workforce.Staff;
import io.anju.workforce.district.KeptDistricts.District;
import io.anju.workforce.district.KeptDistricts.Lies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredCrew implements Crew {

    private record Holds(UUID employee, String name) {}

    private final JdbcClient sql;
    private final KeptDistricts districts;
    private final Places places;
    private final Staff staff;
    private final Roster roster;
    private final CommunityZone zones;

    StoredCrew(
            JdbcClient sql, KeptDistricts districts, Places places, Staff staff, Roster roster, CommunityZone zones) {
        this.sql = sql;
        this.districts = districts;
        this.places = places;
        this.staff = staff;
        this.roster = roster;
        this.zones = zones;
    }

    @Override
    public List<Hand> ready(Instant at, Set<String> qualifications, Care care, @Nullable UUID place) {
        var day = zones.dayHere(at);
        var able = able(qualifications, day);
        var around = place == null ? Optional.<District>empty() : districtOf(care, place, day);
        return staff.onDuty(at).stream()
                .filter(member -> able.getOrDefault(member.employee(), Set.of()).containsAll(qualifications))
                .map(member -> new Hand(
                        member,
                        around.filter(district -> member.employee().equals(district.there()))
                                .map(District::name)
                                .orElse(null)))
                .sorted(Comparator.comparing((Hand hand) -> !hand.inCharge())
                        .thenComparing(hand -> hand.member().badge()))
                .toList();
    }

    @Override
    public List<AtWork> atWork(Instant at) {
        var day = zones.dayHere(at);
        var held = held(day);
        var looked = districts.on(day).stream()
                .filter(district -> district.there() != null)
                .collect(Collectors.groupingBy(
                        district -> Objects.requireNonNull(district.there()),
                        Collectors.mapping(District::name, Collectors.toList())));
        var until = roster.between(at, at.plusMillis(1)).stream()
                .filter(shift -> !shift.draft())
                .collect(Collectors.toMap(Roster.Shift::employee, Roster.Shift::until, (one, other) -> one));
        return staff.onDuty(at).stream()
                .map(member -> new AtWork(
                        member,
                        until.getOrDefault(member.employee(), at),
                        looked.getOrDefault(member.employee(), List.of()),
                        held.getOrDefault(member.employee(), List.of())))
                .toList();
    }

    private Map<UUID, List<String>> held(LocalDate day) {
        return sql
                .sql("""
                select employee, name from qualification
                 where community = :community
                   and (ended_on is null or ended_on > :day) and (expires_on is null or expires_on >= :day)
                 order by name
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("day", day)
                .query(Holds.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Holds::employee, Collectors.mapping(Holds::name, Collectors.toList())));
    }

    @Override
    public Optional<Staff.Member> keeper(Care care, UUID place, Instant at) {
        return districtOf(care, place, zones.dayHere(at)).map(District::there).flatMap(staff::find);
    }

    @Override
    public Map<UUID, Staff.Member> keepers(Care care, Collection<UUID> places, Instant at) {
        var districts = districtsOf(care, places, zones.dayHere(at));
        var members = districts.values().stream()
                .flatMap(district -> Stream.ofNullable(district.there()))
                .distinct()
                .flatMap(keeper -> staff.find(keeper).stream())
                .collect(Collectors.toMap(Staff.Member::employee, member -> member));
        var keepers = new HashMap<UUID, Staff.Member>();
        districts.forEach((place, district) -> {
            var keeper = district.there();
            var member = keeper == null ? null : members.get(keeper);
            if (member != null) {
                keepers.put(place, member);
            }
        });
        return keepers;
    }

    private Map<UUID, Set<String>> able(Set<String> qualifications, LocalDate day) {
        return sql
                .sql("""
                select employee, name from qualification
                 where community = :community and name = any (:names::text[])
                   and (ended_on is null or ended_on > :day) and (expires_on is null or expires_on >= :day)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("names", qualifications.toArray(String[]::new))
                .param("day", day)
                .query(Holds.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Holds::employee, Collectors.mapping(Holds::name, Collectors.toSet())));
    }

    private Optional<District> districtOf(Care care, UUID place, LocalDate day) {
        return Optional.ofNullable(districtsOf(care, List.of(place), day).get(place));
    }

    /** The innermost district counts. */
    private Map<UUID, District> districtsOf(Care care, Collection<UUID> wanted, LocalDate day) {
        var kept = districts.on(day).stream()
                .filter(district -> district.care() == care)
                .collect(Collectors.toMap(District::id, district -> district));
        var lies = districts.places().stream()
                .filter(one -> kept.containsKey(one.district()))
                .collect(Collectors.toMap(Lies::place, one -> Objects.requireNonNull(kept.get(one.district()))));
        var found = new HashMap<UUID, District>();
        places.around(wanted)
                .forEach((place, around) -> around.stream()
                        .flatMap(one -> Stream.ofNullable(lies.get(one)))
                        .findFirst()
                        .ifPresent(district -> found.put(place, district)));
        return found;
    }
}
