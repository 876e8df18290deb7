package io.anju.standards.wall;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.stereotype.Component;

/** A promise of the tests' own: a delivery is due, a delivery is made. Binds two clauses to it as a migration would. */
@Component
class Deliveries implements FactKinds {

    static final String EXPECTED = "walltest.delivery";
    static final String DELIVERED = "walltest.delivered";
    static final List<String> CLAUSES = List.of("S04-001", "S04-002");

    @Override
    public List<FactKind> kinds() {
        return List.of(
                new FactKind(DELIVERED, 1, "walltest", "送到"),
                new FactKind(DELIVERED, 2, "walltest", "送到门口"),
                new FactKind("walltest.phoned", 1, "walltest", "打过电话"));
    }

    /** What is due, as a module would register it. */
    @Component
    static class Due implements ExpectationKinds {

        @Override
        public List<ExpectationKind> kinds() {
            return List.of(new ExpectationKind(EXPECTED, "walltest", "该送到的"));
        }
    }

    static void bind(FlywayConnectionDetails owner) {
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var insert = connection.prepareStatement("""
                        insert into deadline_measure (clause, expectation_kind, fact_kind, fact_versions, fact_outcomes, parameter)
                        values (?, ?, ?, array[1], array['applied'], 'minutes') on conflict do nothing""")) {
            for (var clause : CLAUSES) {
                insert.setString(1, clause);
                insert.setString(2, EXPECTED);
                insert.setString(3, DELIVERED);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
