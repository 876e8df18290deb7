package io.anju.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Town;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of valves and risers: written down once, found by the home that is wet. */
@AnjuTest
class FittingStory {

    @Autowired
    Town town;

    @Autowired
    Places places;

    @Autowired
    Fittings fittings;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theValveOfTheHomeComesBeforeTheOneOfTheUnitAndBothBeforeTheRiser() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var unit = in(quarter, () -> places.add(Places.Kind.UNIT, null, "5-2", "5号楼2单元"));
        var home = in(quarter, () -> places.add(Places.Kind.SPACE, unit, "5-2-601", "5号楼2单元601"));
        var at = "/api/communities/" + quarter.community() + "/fittings";

        assertThat(manager.post(at, given("HEATING_RISER", "R-1", unit, unit)).status())
                .isEqualTo(201);
        assertThat(manager.post(at, given("HEATING_VALVE", "V-1", unit, unit)).status())
                .isEqualTo(201);
        var own = manager.post(at, given("WATER_VALVE", "V-2", unit, home));
        assertThat(manager.post(at, given("WATER_VALVE", "V-2", unit, home)).type())
                .isEqualTo("urn:anju:constraint.fitting_label_is_taken");

        assertThat(labels(quarter, home)).containsExactly("V-2", "V-1", "R-1");
        assertThat(labels(quarter, quarter.home())).isEmpty();

        var id = own.body().path("id").asString();
        var moved = given("WATER_VALVE", "V-2", unit, quarter.home());
        assertThat(manager.put(at + "/" + id, "\"1\"", moved).status()).isEqualTo(204);
        assertThat(manager.put(at + "/" + id, "\"1\"", moved).status()).isEqualTo(412);
        assertThat(labels(quarter, home)).containsExactly("V-1", "R-1");
        assertThat(labels(quarter, quarter.home())).containsExactly("V-2");

        var page = manager.get(at + "?q=V-&limit=1").body();
        assertThat(page.path("next").asString()).isEqualTo("V-1");
        var second =
                manager.get(at + "?q=V-&limit=1&after=V-1").body().path("items").get(0);
        assertThat(second.path("serves").get(0).path("label").asString()).isEqualTo("3号楼2单元1102");

        assertThat(manager.post(at + "/" + id + "/end", "").status()).isEqualTo(204);
        assertThat(manager.post(at + "/" + id + "/end", "").status()).isEqualTo(404);
        assertThat(labels(quarter, quarter.home())).isEmpty();
        assertThat(manager.post(at, given("WATER_VALVE", "V-2", unit, home)).status())
                .isEqualTo(201);
    }

    @Test
    void whatItServesStandsInTheOrderPeopleCountEachWithItsOwnName() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var tenth = in(quarter, () -> places.add(Places.Kind.SPACE, null, "10-1-101", "10号楼1单元101"));
        var ninth = in(quarter, () -> places.add(Places.Kind.SPACE, null, "9-1-101", "9号楼1单元101"));
        var at = "/api/communities/" + quarter.community() + "/fittings";
        var both = given("WATER_VALVE", "V-9", tenth, tenth)
                .replace("[\"%s\"]".formatted(tenth), "[\"%s\",\"%s\"]".formatted(tenth, ninth));
        assertThat(manager.post(at, both).status()).isEqualTo(201);

        var serves = manager.get(at).body().path("items").get(0).path("serves");
        assertThat(serves.valueStream()
                        .map(one -> one.path("place").asString() + " "
                                + one.path("label").asString()))
                .containsExactly(ninth + " 9号楼1单元101", tenth + " 10号楼1单元101");
    }

    private List<String> labels(Town.Quarter quarter, UUID space) {
        return in(quarter, () -> fittings.serving(space)).stream()
                .map(Fittings.Fitting::label)
                .toList();
    }

    private <T> T in(Town.Quarter quarter, Supplier<T> work) {
        return Scope.of(quarter.community(), Actor.NOBODY).get(() -> transaction.execute(status -> work.get()));
    }

    private static String given(String kind, String label, UUID place, UUID serves) {
        return """
                {"kind":"%s","label":"%s","name":"阀门","place":"%s","position":"管道井内","serves":["%s"],"photos":[]}""".formatted(kind, label, place, serves);
    }
}
