package io.anju.demo;

import io.anju.community.SpaceKind;
import io.anju.community.SpaceUse;
import io.anju.community.ledger.About;
import io.anju.community.ledger.LedgerLine;
import io.anju.community.ledger.LedgerLine.Spoken;
import java.util.List;
import java.util.stream.Stream;

/** Places that are everybody's. */
final class Commons {

    private static final About COMMON = new About(SpaceKind.COMMON_AREA, SpaceUse.COMMON, null, null, null);
    private static final About PLANT = new About(SpaceKind.PLANT_ROOM, SpaceUse.COMMON, null, null, null);

    private Commons() {}

    /** A place that is everybody's, by its building's number and words and its own name. */
    record Corner(String building, String words, String unit, String name, boolean plant) {

        String label() {
            return building + "-" + (unit.isEmpty() ? "" : unit + "-") + name;
        }

        LedgerLine line(int number) {
            return new LedgerLine(
                    number,
                    LedgerLine.places(new Spoken(building, words), unit, "", name),
                    plant ? PLANT : COMMON,
                    List.of());
        }
    }

    /** Around the buildings; {@code Y} stands for the grounds in labels. */
    static List<Corner> grounds(String words, List<String> areas, List<String> plants) {
        return Stream.concat(
                        areas.stream().map(name -> new Corner("Y", words, "", name, false)),
                        plants.stream().map(name -> new Corner("Y", words, "", name, true)))
                .toList();
    }
}
