package io.anju.standards.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.Anju;
import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKinds;
import io.anju.testing.AnjuTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/**
 * A clause bound to a fact kind that nobody records would be breached for ever, one bound to an expectation that nobody states
 * would never fall due: such a binding stops the build.
 */
@AnjuTest
class MeasureBindingModuleTests {

    @Autowired
    JdbcClient sql;

    @Autowired
    List<FactKinds> modules;

    @Autowired
    List<ExpectationKinds> stating;

    record Binding(String clause, String expectation, String factKind, int version) {

        boolean isStatedBy(Set<String> expectations) {
            return expectations.contains(expectation);
        }

        boolean isRecordedBy(Set<String> registered) {
            return registered.contains(factKind + " " + version);
        }

        /** Modules name their kinds after themselves, so the floors above may be built later. */
        boolean isOfAModule(ApplicationModules present) {
            return present.getModuleByName(factKind.substring(0, factKind.indexOf('.')))
                    .isPresent();
        }
    }

    @Test
    void everyBoundFactKindIsRegisteredByItsModule() {
        var present = ApplicationModules.of(Anju.class);

        assertThat(bindings().stream().filter(binding -> binding.isOfAModule(present)))
                .allMatch(binding -> binding.isRecordedBy(registered()))
                .allMatch(binding -> binding.isStatedBy(stated()));
    }

    @Test
    void aBindingToAnExpectationThatNobodyStatesIsFound() {
        assertThat(new Binding("S11-051", Deliveries.EXPECTED, Deliveries.DELIVERED, 1).isStatedBy(stated()))
                .isTrue();
        assertThat(new Binding("S11-051", "walltest.invented", Deliveries.DELIVERED, 1).isStatedBy(stated()))
                .isFalse();
    }

    @Test
    void aBindingToAnUnregisteredKeyOrVersionIsFound() {
        assertThat(new Binding("S11-051", Deliveries.EXPECTED, Deliveries.DELIVERED, 1).isRecordedBy(registered()))
                .isTrue();
        assertThat(new Binding("S11-051", Deliveries.EXPECTED, Deliveries.DELIVERED, 9).isRecordedBy(registered()))
                .isFalse();
        assertThat(new Binding("S11-051", Deliveries.EXPECTED, "walltest.invented", 1).isRecordedBy(registered()))
                .isFalse();
    }

    @Test
    void theArrivalPromisesAreBound() {
        assertThat(bindings())
                .contains(
                        new Binding("S09-021", "servicedesk.arrival", "servicedesk.arrived", 1),
                        new Binding("S11-051", "servicedesk.arrival", "servicedesk.arrived", 1));
    }

    private List<Binding> bindings() {
        return sql.sql("""
                select clause, expectation_kind, fact_kind, unnest(fact_versions) as version from deadline_measure
                """)
                .query((row, n) -> new Binding(
                        row.getString("clause"),
                        row.getString("expectation_kind"),
                        row.getString("fact_kind"),
                        row.getInt("version")))
                .list();
    }

    private Set<String> stated() {
        return stating.stream()
                .flatMap(module -> module.kinds().stream())
                .map(ExpectationKind::key)
                .collect(Collectors.toSet());
    }

    private Set<String> registered() {
        return modules.stream()
                .flatMap(module -> module.kinds().stream())
                .map(kind -> kind.key() + " " + kind.version())
                .collect(Collectors.toSet());
    }
}
