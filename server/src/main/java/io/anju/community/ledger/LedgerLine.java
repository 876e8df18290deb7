package io.anju.community.ledger;

import io.anju.community.Places.Kind;
import io.anju.community.Residents.Relation;
import io.anju.community.people.Share;
import io.anju.kernel.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ledger: a home, the places around it from the building on, and who is tied to it.
 *
 * @param number counted from 1, in the order they are told
 * @param places outermost first, the home itself last
 * @param holders empty for a home nobody is tied to yet
 */
public record LedgerLine(int number, List<Named> places, About about, List<Holder> holders) {

    /** A place by its two names. */
    public record Named(Kind kind, String label, String spokenLabel) {}

    /**
     * Somebody and what ties them to the home.
     *
     * @param phone a mobile number; a line of the fixed net, {@code 02160001234-801}; or one that hides its middle
     *     ({@code 138****5678}) for somebody the ledger has already
     * @param otherPhones by which they can be reached too, and which may say who they are where the first does not
     * @param during null when the table does not say: from today on
     * @param share what part an owner holds; null when the table does not say: as it was
     */
    public record Holder(
            String name,
            String phone,
            List<String> otherPhones,
            Relation relation,
            @Nullable Period during,
            @Nullable Share share) {

        public Holder {
            otherPhones = List.copyOf(otherPhones);
        }

        public Holder(String name, String phone, Relation relation) {
            this(name, phone, List.of(), relation, null, null);
        }

        /** The first one first. */
        List<String> phones() {
            return Stream.concat(Stream.of(phone), otherPhones.stream()).toList();
        }

        boolean hidesNumbers() {
            return phones().stream().anyMatch(Phones::isHidden);
        }
    }

    public LedgerLine {
        places = List.copyOf(places);
        holders = List.copyOf(holders);
    }

    /**
     * The places of a home.
     *
     * @param building its number and what people say: {@code 3}, {@code 3号楼}
     * @param unit empty where a building has none
     * @param floor empty where the home's number says it
     */
    public static List<Named> places(Spoken building, String unit, String floor, String door) {
        var places = new ArrayList<Named>();
        places.add(new Named(Kind.BUILDING, building.number(), building.words()));
        var label = building.number();
        var words = building.words();
        if (!unit.isEmpty()) {
            label += "-" + unit;
            words += unit + "单元";
            places.add(new Named(Kind.UNIT, label, words));
        }
        if (!floor.isEmpty()) {
            places.add(new Named(Kind.FLOOR, label + "-" + floor, words + floor + "层"));
        }
        places.add(new Named(Kind.SPACE, label + "-" + door, words + door));
        return places;
    }

    /** A building's number and its whole name. */
    public record Spoken(String number, String words) {}

    public Named home() {
        return places.getLast();
    }
}
