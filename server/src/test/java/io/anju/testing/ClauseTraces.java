package io.anju.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/**
 * What of a clause is in the database, in every community: what fell due under it and how that ended, the facts about what
 * fell due, and the terms it was adopted on. Roll-ups do not count: looking at the wall fills them.
 */
record ClauseTraces(String clause, FlywayConnectionDetails owner) {

    private static final String ALL = """
            select 'expectation ' || e.id || coalesce(e.ended_at::text, '') from expectation e where e.clause = ?
            union all
            select 'fact ' || f.id from fact f
             where exists (select from expectation e
                            where e.community = f.community and e.subject = f.subject and e.clause = ?)
            union all
            select 'adoption ' || v.id from adoption_version v
              join adoption a on a.community = v.community and a.id = v.adoption
             where a.clause = ?
            """;

    Set<String> all() {
        return select(ALL, 3);
    }

    boolean isInCatalogue() {
        return !select("select id from clause where id = ?", 1).isEmpty();
    }

    private Set<String> select(String query, int parameters) {
        try (var connection = connection();
                var statement = connection.prepareStatement(query)) {
            for (int n = 1; n <= parameters; n++) {
                statement.setString(n, clause);
            }
            var found = new HashSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }
}
