package io.anju.kernel.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A real PostgreSQL whose data lies under a folder of this installation, reachable on loopback only, with a generated
 * password for its roles.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    static EmbeddedDatabase open(Path folder, boolean durable) {
        try {
            Files.createDirectories(folder);
            var password = password(folder.resolve("postgres-password"));
            var database = new EmbeddedDatabase(start(folder, durable, password), password);
            database.secure(folder);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start(Path folder, boolean durable, String password) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres").toAbsolutePath())
                .setOverrideWorkingDirectory(
                        folder.resolve("postgres-binaries").toAbsolutePath().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setConnectConfig("password", password)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_connections", "100");
        var kept = durable ? "on" : "off";
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            builder.setServerConfig(setting, kept);
        }
        return builder.start();
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file);
        }
        var password = UUID.randomUUID().toString();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }

    /** initdb leaves every local user a superuser; from here on a password is asked. */
    private void secure(Path folder) throws IOException {
        try (var connection = connect()) {
            for (var statement : DatabaseRoles.statements(password)) {
                try (var sql = connection.createStatement()) {
                    sql.execute(statement);
                }
            }
            var access = folder.resolve("postgres").resolve("pg_hba.conf");
            Files.writeString(access, """
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """);
            try (var sql = connection.createStatement()) {
                sql.execute("select pg_reload_conf()");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL could not be prepared", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", password);
    }

    String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort()
                + "/postgres?connectTimeout=3&socketTimeout=10&tcpKeepAlive=true&reWriteBatchedInserts=true";
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
