package io.anju.kernel.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** One cluster on disk, and how its server is made, started, found and stopped. Reachable on loopback only. */
final class Postmaster {

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "shared_buffers=128MB",
            "max_connections=100");

    /** The code of the refusal to start with a password that is not the cluster's. */
    static final String PASSWORD_REFUSED = "launch.password-refused";

    /** PostgreSQL's class of errors for a wrong password or role. */
    private static final String NOT_LET_IN = "28";

    private final PostgresPrograms programs;
    private final Path cluster;
    private final Path log;
    private final String password;

    Postmaster(PostgresPrograms programs, Path data, String password) {
        this.programs = programs;
        this.cluster = data.resolve("postgres");
        this.log = data.resolve("postgres.log");
        this.password = password;
    }

    /** Made beside and named last: a half-made cluster is never taken for one. */
    void makeUnlessThere(Path passwordFile) throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        var unnamed = cluster.resolveSibling("postgres.incoming");
        FileSystemUtils.deleteRecursively(unnamed);
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + unnamed,
                        "--username=postgres",
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C.UTF-8"));
        Files.writeString(unnamed.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.move(unnamed, cluster);
    }

    /** Ends open transactions, writes everything down, and waits for the end. Also for one whose application was killed. */
    void stopIfRunning() throws IOException {
        if (running(cluster).isPresent()) {
            programs.run("pg_ctl", List.of("-D", cluster.toString(), "stop", "-m", "fast", "-w", "-t", "60"));
        }
    }

    /** The server that runs on the cluster. A number in the file that by now belongs to something else is no server. */
    static Optional<ProcessHandle> running(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                        .contains(cluster.toString()));
    }

    /** The port of the server that runs on the cluster, which it writes into the fourth line of its file. */
    static Optional<Integer> port(Path cluster) throws IOException {
        if (running(cluster).isEmpty()) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
        return lines.size() < 4
                ? Optional.empty()
                : Optional.of(Integer.parseInt(lines.get(3).strip()));
    }

    Process start(int port, boolean durable) throws IOException {
        var arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-p", String.valueOf(port)));
        var settings = new ArrayList<>(SETTINGS);
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            settings.add(setting + "=" + (durable ? "on" : "off"));
        }
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return programs.command("postgres", arguments)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /**
     * Returns when the server answers, however long it recovers.
     *
     * @throws StartRefused when it ended instead, or lets us not in: it never will
     */
    void await(Process server, String url) {
        try {
            while (true) {
                try {
                    connect(url).close();
                    return;
                } catch (SQLException notYet) {
                    if (server.waitFor(20, TimeUnit.MILLISECONDS)) {
                        throw new StartRefused("launch.database-ended", log);
                    }
                    if (String.valueOf(notYet.getSQLState()).startsWith(NOT_LET_IN)) {
                        throw new StartRefused(PASSWORD_REFUSED, cluster.resolveSibling("postgres-password"));
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }
}
