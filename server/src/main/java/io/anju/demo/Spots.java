package io.anju.demo;

import io.anju.demo.Acts.Scene;
import io.anju.demo.Commons.Corner;
import io.anju.demo.Home.Holder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the tickets of the present are reported, and by whom: each home once, those of one unit for what a whole unit has. */
final class Spots {

    /** @param holder who lives there; null for a place that is everybody's */
    record Spot(String label, @Nullable Holder holder) {}

    /** Who lives there has enough to wait for. */
    private static final String UNIT_OF_THE_PRINTED = "3-2";

    private final Dice dice;
    private final Map<String, Home> own;
    private final List<Corner> commons;
    private final Deque<Home> homes;
    private final Deque<Home> ofOneUnit;
    private final String unit;

    /** @param together how many homes of one unit are wanted */
    Spots(Scene scene, Plan.Ground kind, List<Home> all, int together) {
        this.dice = Dice.of(scene.site().seed(), "present", 0);
        this.own = ChengsHome.of(scene.site(), scene.places())
                .map(home -> Map.of("cheng", home))
                .orElse(Map.of());
        this.commons = Ground.commons(scene.site(), kind);
        var lived = dice.shuffled(all.stream().filter(Spots::hasPhone).toList());
        this.ofOneUnit = new ArrayDeque<>(oneUnit(lived, together));
        this.unit = ofOneUnit.isEmpty() ? "" : unit(ofOneUnit.getFirst());
        this.homes = new ArrayDeque<>(
                lived.stream().filter(home -> !unit(home).equals(unit)).toList());
    }

    private static boolean hasPhone(Home home) {
        return home.lived() && home.livingThere().stream().anyMatch(Holder::app);
    }

    private static String unit(Home home) {
        return home.building() + "-" + home.unit();
    }

    private static List<Home> oneUnit(List<Home> lived, int together) {
        return lived.stream()
                .filter(home -> !home.unit().isEmpty() && !unit(home).equals(UNIT_OF_THE_PRINTED))
                .collect(Collectors.groupingBy(Spots::unit, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(homes -> homes.size() >= together)
                .findFirst()
                .orElse(List.of());
    }

    /** That of whose homes several report the same; empty where there is none. */
    Optional<String> unit() {
        return unit.isEmpty() ? Optional.empty() : Optional.of(unit);
    }

    /** As {@code present.txt} names it; empty where there is none. */
    Optional<Spot> find(String place) {
        return switch (place) {
            case "home" -> Optional.ofNullable(homes.poll()).map(Spots::at);
            case "unit" -> Optional.ofNullable(ofOneUnit.poll()).map(Spots::at);
            case "cheng" -> Optional.ofNullable(own.get(place)).map(Spots::at);
            default ->
                Optional.of(commons.stream()
                                .filter(one -> one.name().equals(place))
                                .toList())
                        .filter(fit -> !fit.isEmpty())
                        .map(fit -> new Spot(dice.one(fit).label(), null));
        };
    }

    private static Spot at(Home home) {
        return new Spot(
                home.label(),
                home.livingThere().stream().filter(Holder::app).findFirst().orElseThrow());
    }
}
