package io.anju.kernel.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.transaction.TransactionSystemException;

/**
 * Whether something failed for want of the database: by PostgreSQL's classes of errors, or because the connection was gone
 * when the transaction was to end, which has no class.
 */
final class Outage {

    /** Connection lost or refused; too many; shut down, crashed or still starting; disk or file trouble. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    private Outage() {}

    static boolean causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof TransactionSystemException
                        || (cause instanceof SQLException sql && isOutage(sql)));
    }

    private static boolean isOutage(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return e instanceof SQLTransientConnectionException || CLASSES.contains(state.substring(0, 2));
    }
}
