package io.anju.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.anju.kernel.LongRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Two pools behind one data source: what somebody waits for is answered or refused soon; what nobody waits for may take its
 * time, and cannot use up the connections of the former. Which of them, {@link LongRun} says.
 */
class Pools extends AbstractDataSource implements AutoCloseable {

    /**
     * What a pool allows.
     *
     * @param acquire how long to wait for a connection
     * @param statement how long one statement may take
     * @param socket how long the network may be silent; longer than any statement
     */
    record Limits(String name, int connections, Duration acquire, Duration statement, Duration socket) {

        static final Limits REQUESTS =
                new Limits("requests", 24, Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(10));
        static final Limits RUNS =
                new Limits("runs", 12, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofMinutes(61));
    }

    private final HikariDataSource requests;
    private final HikariDataSource runs;

    Pools(DatabaseAddress address) {
        requests = pool(address, Limits.REQUESTS);
        runs = pool(address, Limits.RUNS);
    }

    private static HikariDataSource pool(DatabaseAddress address, Limits limits) {
        var config = new HikariConfig();
        config.setPoolName(limits.name());
        config.setJdbcUrl(address.url());
        config.setUsername(address.user().name());
        config.setPassword(address.user().password());
        config.setMaximumPoolSize(limits.connections());
        config.setConnectionTimeout(limits.acquire().toMillis());
        config.setValidationTimeout(Limits.REQUESTS.acquire().toMillis());
        config.setConnectionInitSql(
                "set statement_timeout = " + limits.statement().toMillis() + "; set time zone 'UTC'");
        config.addDataSourceProperty("ApplicationName", "anju " + limits.name());
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty(
                "socketTimeout", String.valueOf(limits.socket().toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (LongRun.isCurrent() ? runs : requests).getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("The pools sign in by themselves");
    }

    @Override
    public void close() {
        runs.close();
        requests.close();
    }
}
