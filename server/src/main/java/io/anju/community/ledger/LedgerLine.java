package io.anju.community.ledger;

import io.anju.community.Places.Kind;
import io.anju.community.Residents.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ledger: a home, the places around it from the building on, and who is tied to it.
 *
 * @param number counted from 1, as it was pasted
 * @param places outermost first, the home itself last
 * @param holder null for a home nobody is tied to yet
 */
record LedgerLine(int number, List<Named> places, @Nullable Holder holder) {

    /** A place by its two names. */
    record Named(Kind kind, String label, String spokenLabel) {}

    record Holder(String name, String phone, Relation relation) {}

    LedgerLine {
        places = List.copyOf(places);
    }

    /**
     * The places of a home.
     *
     * @param building its number and what people say: {@code 3}, {@code 3号楼}
     * @param unit empty where a building has none
     * @param floor empty where the home's number says it
     */
    static List<Named> places(Spoken building, String unit, String floor, String door) {
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
    record Spoken(String number, String words) {}

    Named home() {
        return places.getLast();
    }
}
