package io.anju.standards.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.standards.adoption.AdoptionRefused.LawIsTheFloor;
import io.anju.standards.adoption.AdoptionRefused.Looser;
import io.anju.standards.adoption.AdoptionRefused.NoSuchParameter;
import io.anju.standards.adoption.AdoptionRefused.NotAValue;
import io.anju.standards.adoption.AdoptionRefused.NotAdjustable;
import io.anju.standards.catalogue.Clause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsTests {

    @Test
    void theCataloguesOwnNumberIsTakenWhenNoneIsAsked() {
        assertThat(Terms.of(arrival(), Map.of())).containsEntry("on_site_minutes", 15);
    }

    @Test
    void aShorterDeadlineIsStricter() {
        assertThat(Terms.of(arrival(), Map.of("on_site_minutes", 10)))
                .containsEntry("on_site_minutes", 10)
                .containsEntry("same_as", "S09-021");
    }

    @Test
    void aLongerDeadlineIsLooser() {
        assertThatThrownBy(() -> Terms.of(arrival(), Map.of("on_site_minutes", 16)))
                .isInstanceOf(Looser.class);
    }

    @Test
    void aDeadlineIsWholeMinutesAndAtLeastOne() {
        for (Object value : List.of(0, -5, 12.5, "ten", true)) {
            assertThatThrownBy(() -> Terms.of(arrival(), Map.of("on_site_minutes", value)))
                    .as("%s minutes", value)
                    .isInstanceOf(NotAValue.class);
        }
    }

    @Test
    void moreThanAMinimumIsStricter() {
        var clause = clause(Map.of("rounds_min", 3, "complaints_max", 2));
        assertThat(Terms.of(clause, Map.of("rounds_min", 4, "complaints_max", 0)))
                .containsEntry("rounds_min", 4)
                .containsEntry("complaints_max", 0);
        assertThatThrownBy(() -> Terms.of(clause, Map.of("rounds_min", 2))).isInstanceOf(Looser.class);
        assertThatThrownBy(() -> Terms.of(clause, Map.of("complaints_max", 3))).isInstanceOf(Looser.class);
    }

    @Test
    void oftenerIsStricter() {
        var clause = clause(Map.of("per_week", 2, "per_quarter_min", 1));
        assertThat(Terms.of(clause, Map.of("per_week", 3, "per_quarter_min", 2)))
                .containsEntry("per_week", 3)
                .containsEntry("per_quarter_min", 2);
        assertThatThrownBy(() -> Terms.of(clause, Map.of("per_week", 1))).isInstanceOf(Looser.class);
    }

    @Test
    void whatIsNeitherALimitNorADeadlineStaysAsItIs() {
        var clause = clause(Map.of("per_equipment", 1, "scope", List.of("a")));
        assertThat(Terms.of(clause, Map.of("per_equipment", 1.0))).containsEntry("per_equipment", 1.0);
        assertThatThrownBy(() -> Terms.of(clause, Map.of("per_equipment", 2))).isInstanceOf(NotAdjustable.class);
        assertThatThrownBy(() -> Terms.of(clause, Map.of("scope", "b"))).isInstanceOf(NotAdjustable.class);
    }

    @Test
    void blanksOfTheSourceAndSuggestionsAreFilledFreely() {
        var blank = new HashMap<String, Object>(Map.of("suggested_interval_days", 7));
        blank.put("daily_rate", null);
        assertThat(Terms.of(clause(blank), Map.of("daily_rate", 0.0005, "suggested_interval_days", 30)))
                .containsEntry("daily_rate", 0.0005)
                .containsEntry("suggested_interval_days", 30);
    }

    @Test
    void aNumberTheClauseDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> Terms.of(arrival(), Map.of("minutes", 10))).isInstanceOf(NoSuchParameter.class);
    }

    @Test
    void aClockStandsStillOnlyForReasonsThatSomebodyElseApproved() {
        var asked = Map.<String, Object>of("pause_reasons", "parts,weather");
        assertThatThrownBy(() -> Terms.of(mending(null), asked)).isInstanceOf(Looser.class);
        assertThat(Terms.loosened(mending(null), asked)).containsEntry("pause_reasons", "parts,weather");
        assertThatThrownBy(() -> Terms.loosened(mending("24 小时"), asked)).isInstanceOf(LawIsTheFloor.class);
        assertThatThrownBy(() -> Terms.loosened(mending(null), Map.of("pause_reasons", "等配件")))
                .isInstanceOf(NotAValue.class);
        assertThatThrownBy(() -> Terms.loosened(arrival(), asked))
                .as("nobody waits at the door")
                .isInstanceOf(NoSuchParameter.class);
    }

    private static Clause mending(@Nullable String lawfulDefault) {
        return new Clause(
                "S11-052",
                1,
                "小修24小时修复",
                "小修24小时内修妥。",
                "deadline",
                Map.of("repair_hours", 24),
                "repair_hours",
                true,
                lawfulDefault);
    }

    private static Clause arrival() {
        return new Clause(
                "S11-051",
                1,
                "报修15分钟到场",
                "商户报修后15分钟内到达现场。",
                "deadline",
                Map.of("on_site_minutes", 15, "same_as", "S09-021"),
                "on_site_minutes",
                false,
                null);
    }

    private static Clause clause(Map<String, Object> parameters) {
        return new Clause("S01-001", 1, "title", "gist", "threshold", parameters, null, false, null);
    }
}
