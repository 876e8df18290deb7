package io.anju.kernel.database;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the start of every transaction whose rows it may touch, who acts and what time it is, in one round
 * trip. Without a scope row-level security shows nothing. See docs/scale.md.
 *
 * <p>A part of beginning, not a listener to it: where the connection turns out to be dead it is given back, and the thread
 * keeps nothing of the transaction that never began.
 */
class ScopedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1;

    private final transient BusinessClock clock;

    ScopedTransactions(DataSource dataSource, BusinessClock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.createStatement()) {
            statement.execute(settings(Scope.current()));
        }
    }

    /** SET LOCAL as statements, not set_config(): Citus propagates only the former. Values are uuids and instants only. */
    private String settings(Scope scope) {
        var role =
                switch (scope.reach()) {
                    case COMMUNITY -> "";
                    case SPAN -> "set local role anju_span; ";
                    case COMPANY -> "set local role anju_headquarters; ";
                };
        return role
                + setting("community", text(scope.community()))
                + setting("company", text(scope.company()))
                + setting("actor", text(scope.actor().account()))
                + setting("session", session(scope))
                + setting("now", clock.instant().toString());
    }

    private static String setting(String name, String value) {
        return "set local anju." + name + " = '" + value + "'; ";
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static String session(Scope scope) {
        var session = scope.actor().session();
        return session == null ? "" : session.replaceAll("[^A-Za-z0-9-]", "");
    }
}
