package io.anju.community.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeighbourRuleTests {

    private static List<String> around(String label, String... labels) {
        return NeighbourRule.around(label, List.of(labels)).stream()
                .map(beside -> beside.side() + " " + beside.label())
                .toList();
    }

    @Test
    void belowNextDoorAndAboveAreReadFromTheLabel() {
        assertThat(around(
                        "5-2-602", "5-2-501", "5-2-502", "5-2-601", "5-2-602", "5-2-603", "5-2-604", "5-2-702",
                        "5-1-602", "5-2-402"))
                .containsExactly("BELOW 5-2-502", "NEXT_DOOR 5-2-601", "NEXT_DOOR 5-2-603", "ABOVE 5-2-702");
    }

    @Test
    void aFloorThatTheBuildingLeavesOutIsPassedOver() {
        assertThat(around("1-1-1501", "1-1-1501", "1-1-1201")).containsExactly("BELOW 1-1-1201");
        assertThat(around("1-1-1501", "1-1-1501", "1-1-1101"))
                .as("four floors down is a gap in the list, not a neighbour")
                .isEmpty();
    }

    @Test
    void aNextFloorWithoutThatDoorHasNoNeighbourThere() {
        assertThat(around("1-1-302", "1-1-302", "1-1-201", "1-1-102")).isEmpty();
    }

    @Test
    void doorsMayBeLettersAndThereMayBeNoUnit() {
        assertThat(around("8-11B", "8-11A", "8-11B", "8-12B", "8-10B"))
                .containsExactly("BELOW 8-10B", "NEXT_DOOR 8-11A", "ABOVE 8-12B");
        assertThat(around("1102", "1101", "1102")).containsExactly("NEXT_DOOR 1101");
    }

    @Test
    void aLabelThatTellsNoFloorHasNoNeighbours() {
        assertThat(around("车位-A区", "车位-A区", "车位-B区")).isEmpty();
    }
}
