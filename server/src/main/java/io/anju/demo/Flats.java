package io.anju.demo;

import io.anju.community.Residents.Relation;
import io.anju.community.people.Share;
import io.anju.demo.Home.Holder;
import io.anju.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The flats of an estate: twelve buildings of two units with 21 floors of four, and who owns and lives in them. */
final class Flats {

    static final int BUILDINGS = 12;
    private static final int UNITS = 2;
    private static final int FLOORS = 21;
    private static final int DOORS = 4;

    /** Of about 2,000. */
    private static final int UNSOLD = 60;

    private static final int VACANT = 180;

    private static final int CO_OWNED_PERCENT = 12;
    private static final int LET_PERCENT = 16;
    private static final int FAMILY_PERCENT = 35;
    private static final int APP_PERCENT = 38;
    private static final int BAY_PERCENT = 22;

    /** The demonstration's own homes, which come with its first steps. */
    private static final String OWN = "3-2-110";

    private static final List<String> AREAS = List.of("89.46", "104.72", "118.35", "132.08");

    private final Site site;
    private final Names.Numbers numbers;
    private final Dice dice;

    private Flats(Site site) {
        this.site = site;
        this.numbers = new Names.Numbers(Dice.of(site.seed(), "numbers", 0), "1991");
        this.dice = Dice.of(site.seed(), "flats", 0);
    }

    /** Building 3 first, which every size has. */
    static List<String> buildings(Site site) {
        return IntStream.concat(
                        IntStream.of(3), IntStream.rangeClosed(1, BUILDINGS).filter(n -> n != 3))
                .limit(site.share(BUILDINGS))
                .mapToObj(Integer::toString)
                .toList();
    }

    static List<Home> of(Site site) {
        return new Flats(site).all();
    }

    private List<Home> all() {
        var doors = new ArrayList<Home>();
        for (var building : buildings(site)) {
            for (int unit = 1; unit <= UNITS; unit++) {
                for (int floor = 1; floor <= FLOORS; floor++) {
                    for (int door = 1; door <= DOORS; door++) {
                        doors.add(empty(building, unit, floor, door));
                    }
                }
            }
        }
        doors.removeIf(home -> home.label().startsWith(OWN));
        var order = dice.shuffled(IntStream.range(0, doors.size()).boxed().toList());
        int unsold = site.share(UNSOLD);
        int vacant = site.share(VACANT);
        Set<Integer> nobodys = new HashSet<>(order.subList(0, unsold));
        Set<Integer> unlived = new HashSet<>(order.subList(unsold, unsold + vacant));
        int coOwned = (doors.size() - unsold) * CO_OWNED_PERCENT / 100;
        Set<Integer> shared =
                new HashSet<>(dice.shuffled(order.subList(unsold, order.size())).subList(0, coOwned));
        var homes = new ArrayList<Home>();
        for (int n = 0; n < doors.size(); n++) {
            homes.add(
                    nobodys.contains(n)
                            ? doors.get(n)
                            : settled(doors.get(n), !unlived.contains(n), shared.contains(n)));
        }
        return withBays(homes);
    }

    private static Home empty(String building, int unit, int floor, int door) {
        return new Home(
                building,
                Integer.toString(unit),
                Integer.toString(floor),
                Integer.toString(floor * 100 + door),
                new BigDecimal(AREAS.get(door - 1)),
                false,
                List.of(),
                0);
    }

    private Home settled(Home door, boolean lived, boolean shared) {
        var people = new ArrayList<Holder>();
        var bought = new Period(site.firstDay().minusDays(dice.between(400, 3_600)), null);
        var name = Names.person(dice);
        boolean let = lived && dice.in100(LET_PERCENT);
        if (shared) {
            var share = dice.one(List.of(new Share(1, 2), new Share(1, 2), new Share(2, 3), new Share(7, 10)));
            var rest = new Share(share.whole() - share.part(), share.whole());
            people.add(new Holder(name, numbers.next(), Relation.OWNER, bought, share, usesApp(lived)));
            people.add(new Holder(Names.person(dice), numbers.next(), Relation.OWNER, bought, rest, usesApp(lived)));
        } else {
            people.add(new Holder(name, numbers.next(), Relation.OWNER, bought, null, usesApp(lived && !let)));
        }
        if (let) {
            var lease = leaseFrom(site.firstDay().minusDays(dice.between(20, 300)));
            people.add(new Holder(Names.person(dice), numbers.next(), Relation.TENANT, lease, null, usesApp(true)));
        } else if (lived && dice.in100(FAMILY_PERCENT)) {
            people.add(new Holder(
                    Names.relative(dice, name), numbers.next(), Relation.HOUSEHOLD, bought, null, usesApp(true)));
        }
        return new Home(door.building(), door.unit(), door.floor(), door.door(), door.area(), lived, people, 0);
    }

    private static Period leaseFrom(LocalDate day) {
        return new Period(day, day.plusYears(1));
    }

    private boolean usesApp(boolean lived) {
        return lived && dice.in100(APP_PERCENT);
    }

    /** Some families have a parking space, numbered in the order of their homes. */
    private List<Home> withBays(List<Home> homes) {
        int bay = 0;
        for (int n = 0; n < homes.size(); n++) {
            var home = homes.get(n);
            if (home.sold() && dice.in100(BAY_PERCENT)) {
                bay++;
                homes.set(
                        n,
                        new Home(
                                home.building(),
                                home.unit(),
                                home.floor(),
                                home.door(),
                                home.area(),
                                home.lived(),
                                home.people(),
                                bay));
            }
        }
        return homes;
    }
}
