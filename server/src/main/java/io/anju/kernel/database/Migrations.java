package io.anju.kernel.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the tables to the shape this program was written for: first the root's, then each module's with its own history,
 * in the order of {@code db/modules}, lower floors first. A database that was already brought there by the same files is
 * told by their fingerprint and left alone, so that a start need not compare every file again.
 */
class Migrations implements InitializingBean {

    private static final String HISTORY = "flyway_schema_history";
    private static final String ROOT = "__root";

    private final FlywayConnectionDetails owner;

    Migrations(FlywayConnectionDetails owner) {
        this.owner = owner;
    }

    @Override
    public void afterPropertiesSet() throws IOException, SQLException {
        var fingerprint = fingerprint(files());
        try (var connection = connect()) {
            if (isAt(fingerprint, connection)) {
                return;
            }
        }
        migrate(ROOT, HISTORY);
        for (var module : modules()) {
            migrate(module, HISTORY + "_" + module);
        }
        try (var connection = connect();
                var record = connection.prepareStatement("""
                        insert into migrated (fingerprint) values (?)
                        on conflict (only_one) do update set fingerprint = excluded.fingerprint""")) {
            record.setString(1, fingerprint);
            record.executeUpdate();
        }
    }

    private static List<String> modules() throws IOException {
        return new ClassPathResource("db/modules")
                .getContentAsString(UTF_8)
                .lines()
                .toList();
    }

    private void migrate(String module, String history) {
        Flyway.configure()
                .dataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())
                .locations("classpath:db/migration/" + module)
                .failOnMissingLocations(false)
                .table(history)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load()
                .migrate();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }

    private static boolean isAt(String fingerprint, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var there = statement.executeQuery("select to_regclass('public.migrated') is not null");
            there.next();
            if (!there.getBoolean(1)) {
                return false;
            }
            var recorded = statement.executeQuery("select fingerprint from migrated");
            return recorded.next() && recorded.getString(1).equals(fingerprint);
        }
    }

    private static Resource[] files() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/**/*.sql");
    }

    /** Of names and contents, whatever order they are found in. */
    static String fingerprint(Resource... files) throws IOException {
        var inOrder = Arrays.stream(files)
                .sorted(Comparator.comparing(Migrations::address))
                .toList();
        var digest = sha256();
        for (var file : inOrder) {
            digest.update(address(file).getBytes(UTF_8));
            digest.update(sha256().digest(file.getContentAsByteArray()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The same whether the files lie in a folder or in a jar. */
    private static String address(Resource file) {
        try {
            var whole = file.getURL().toString();
            return whole.substring(whole.lastIndexOf("/db/migration/"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
