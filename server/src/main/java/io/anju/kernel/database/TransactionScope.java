package io.anju.kernel.database;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells PostgreSQL at the start of every transaction whose rows it may touch, who acts and what time it is, in one round
 * trip. Without a scope row-level security shows nothing. See docs/scale.md.
 */
@Component
class TransactionScope implements TransactionExecutionListener {

    private final DataSource dataSource;
    private final BusinessClock clock;

    TransactionScope(DataSource dataSource, BusinessClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            return;
        }
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var statement = connection.createStatement()) {
            statement.execute(settings(Scope.current()));
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("setting the scope", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
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
