package io.anju.workforce.district;

import io.anju.community.Places;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.workforce.Care;
import io.anju.workforce.Crew;
import io.anju.workforce.Roster;
import io.anju.workforce.Staff;
import io.anju.workforce.district.KeptDistricts.District;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    public Map<Search, List<Hand>> ready(Instant at, Collection<Search> searches) {
        var day = zones.dayHere(at);
        var held = held(day);
        var laid = laid(
                searches.stream().map(Search::place).filter(Objects::nonNull).toList(), day);
        var onDuty = staff.onDuty(at);
        return searches.stream()
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), one -> ready(one, onDuty, held, laid)));
    }

    private static List<Hand> ready(Search search, List<Staff.Member> onDuty, Map<UUID, List<String>> held, Laid laid) {
        var around = laid.of(search.care(), search.place());
        return onDuty.stream()
                .filter(member ->
                        held.getOrDefault(member.employee(), List.of()).containsAll(search.qualifications()))
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
    public boolean keeps(UUID employee, Care care, Instant at) {
        return districts.on(zones.dayHere(at)).stream()
                .anyMatch(district -> district.care() == care && employee.equals(district.there()));
    }

    @Override
    public Map<UUID, Staff.Member> keepers(Care care, Collection<UUID> places, Instant at) {
        var laid = laid(places, zones.dayHere(at));
        var posted = staff.posted().stream().collect(Collectors.toMap(Staff.Member::employee, Function.identity()));
        var keepers = new HashMap<UUID, Staff.Member>();
        for (var place : places) {
            laid.of(care, place).map(District::there).map(posted::get).ifPresent(keeper -> keepers.put(place, keeper));
        }
        return keepers;
    }

    private Laid laid(Collection<UUID> around, LocalDate day) {
        var kept = districts.on(day).stream().collect(Collectors.toMap(District::id, Function.identity()));
        var lies = new EnumMap<Care, Map<UUID, District>>(Care.class);
        for (var one : districts.places()) {
            var district = kept.get(one.district());
            if (district != null) {
                lies.computeIfAbsent(district.care(), care -> new HashMap<>()).put(one.place(), district);
            }
        }
        return new Laid(lies, places.around(around));
    }

    /** Which district lies where, and what is around the places that are asked for. */
    private record Laid(Map<Care, Map<UUID, District>> lies, Map<UUID, List<UUID>> around) {

        /** The innermost district counts. */
        Optional<District> of(Care care, @Nullable UUID place) {
            if (place == null) {
                return Optional.empty();
            }
            var districts = lies.getOrDefault(care, Map.of());
            return around.getOrDefault(place, List.of()).stream()
                    .filter(districts::containsKey)
                    .map(one -> Objects.requireNonNull(districts.get(one)))
                    .findFirst();
        }
    }
}
