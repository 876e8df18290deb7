package io.anju.community.place;

import io.anju.community.Neighbours.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from labels who lives around whom. {@code 3-2-1102} is the second door of the eleventh floor of unit {@code 3-2}: floor, then
 * two digits or a letter for the door. Above and below are the same door on the next floor that exists, next door the nearest doors
 * of the floor. Other units are not looked at.
 */
final class NeighbourRule {

    /** Buildings leave out floors 13 and 14, or 4; what is further away is no neighbour but a gap in what is written down. */
    private static final int FARTHEST_FLOOR = 3;

    private static final Pattern LABEL = Pattern.compile("(.+-)?(\\d{1,3})(\\d\\d|[A-Z])");

    /** @param unit the label's part before the room, with its dash; empty where there is none */
    record Door(String label, String unit, int floor, String door) {

        /** Empty for a label that tells no floor. */
        static Optional<Door> of(String label) {
            var told = LABEL.matcher(label);
            if (!told.matches()) {
                return Optional.empty();
            }
            var unit = told.group(1);
            return Optional.of(
                    new Door(label, unit == null ? "" : unit, Integer.parseInt(told.group(2)), told.group(3)));
        }
    }

    /** A label that lies on a side. */
    record Beside(String label, Side side) {}

    private NeighbourRule() {}

    /** @param labels of spaces; those of other units are passed over */
    static List<Beside> around(String label, Collection<String> labels) {
        var here = Door.of(label).orElse(null);
        if (here == null) {
            return List.of();
        }
        var unit = labels.stream()
                .flatMap(other -> Door.of(other).stream())
                .filter(other -> other.unit().equals(here.unit()))
                .toList();
        var floors = new TreeSet<>(unit.stream().map(Door::floor).toList());
        var found = new ArrayList<Beside>();
        onFloor(unit, floors.lower(here.floor()), here).ifPresent(below -> found.add(new Beside(below, Side.BELOW)));
        var doors = new TreeSet<>(unit.stream()
                .filter(other -> other.floor() == here.floor())
                .map(Door::door)
                .toList());
        nextDoor(unit, here, doors.lower(here.door())).ifPresent(found::add);
        nextDoor(unit, here, doors.higher(here.door())).ifPresent(found::add);
        onFloor(unit, floors.higher(here.floor()), here).ifPresent(above -> found.add(new Beside(above, Side.ABOVE)));
        return found;
    }

    private static Optional<String> onFloor(List<Door> unit, @Nullable Integer floor, Door here) {
        if (floor == null || Math.abs(floor - here.floor()) > FARTHEST_FLOOR) {
            return Optional.empty();
        }
        return at(unit, floor, here.door());
    }

    private static Optional<Beside> nextDoor(List<Door> unit, Door here, @Nullable String door) {
        return door == null
                ? Optional.empty()
                : at(unit, here.floor(), door).map(label -> new Beside(label, Side.NEXT_DOOR));
    }

    private static Optional<String> at(List<Door> unit, int floor, String door) {
        return unit.stream()
                .filter(other -> other.floor() == floor && other.door().equals(door))
                .map(Door::label)
                .findFirst();
    }
}
