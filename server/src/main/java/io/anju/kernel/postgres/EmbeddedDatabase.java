package io.anju.kernel.postgres;

import io.anju.kernel.DatabaseHealth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL whose data lies under the folder of this installation, with a generated password for its roles. It is
 * watched: when it dies it is started again on the same port, until {@link RestartPolicy} says to stop trying.
 */
public final class EmbeddedDatabase implements DatabaseHealth, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int REMEMBERED = 100;
    private static final String PASSWORD = "postgres-password";

    private final DataFolder folder;
    private final boolean durable;
    private final Clock clock;
    private final String password;
    private final int port;
    private final Postmaster postmaster;
    private final RestartPolicy policy;
    private final List<Instant> restarts = new CopyOnWriteArrayList<>();
    private final Object life = new Object();
    private volatile State state = State.RESTARTING;
    private volatile @Nullable StartRefused lastRefusal;
    private volatile boolean closing;

    private EmbeddedDatabase(DataFolder folder, boolean durable, Clock clock, RestartPolicy policy) throws IOException {
        this.folder = folder;
        this.durable = durable;
        this.clock = clock;
        this.policy = policy;
        var passwordFile = folder.resolve(PASSWORD);
        this.password = password(passwordFile);
        this.port = freePort();
        var programs = PostgresPrograms.of(folder.path());
        this.postmaster = new Postmaster(programs, folder.path(), password);
        postmaster.stopIfRunning();
        postmaster.makeUnlessThere(passwordFile);
    }

    /** @throws StartRefused when another process holds the folder, or the database does not come up */
    public static EmbeddedDatabase open(Path data, boolean durable, Clock clock) {
        return open(data, durable, clock, RestartPolicy.FIVE_IN_FIVE_MINUTES);
    }

    /** For a look at data that may be damaged: what does not come up the first time is not tried again. */
    public static EmbeddedDatabase openOnce(Path data, Clock clock) {
        return open(data, true, clock, RestartPolicy.NEVER);
    }

    /** The address of the server that runs on the data now, whoever started it. */
    public static Optional<String> runningOn(Path data) throws IOException {
        return Postmaster.port(data.resolve("postgres")).map(EmbeddedDatabase::url);
    }

    /** The password of the roles of the database on the data. */
    public static String passwordOn(Path data) throws IOException {
        return Files.readString(data.resolve(PASSWORD));
    }

    /** Ends at once what a killed process left running on data that is thrown away. */
    public static void killOn(Path data) throws IOException {
        Postmaster.running(data.resolve("postgres")).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    static EmbeddedDatabase open(Path data, boolean durable, Clock clock, RestartPolicy policy) {
        var folder = DataFolder.hold(data);
        try {
            var database = new EmbeddedDatabase(folder, durable, clock, policy);
            if (!database.start()) {
                database.revive();
            }
            database.prepare();
            return database;
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private void prepare() throws IOException {
        if (state == State.GIVEN_UP) {
            postmaster.stopIfRunning();
            throw Objects.requireNonNullElseGet(
                    lastRefusal, () -> new StartRefused("launch.database-ended", folder.resolve("postgres.log")));
        }
        try (var superuser = postmaster.connect(url())) {
            DatabaseRoles.make(superuser, password);
        } catch (SQLException e) {
            throw new IllegalStateException("The roles of the embedded PostgreSQL could not be made", e);
        }
    }

    /** For the first start too: what a killed server left running may be in its way for a moment. */
    private void revive() {
        while (!closing) {
            var pause = letNoOneIn() ? Optional.<Duration>empty() : policy.pauseBefore(restarts, clock.instant());
            if (pause.isEmpty()) {
                state = State.GIVEN_UP;
                LOG.error("PostgreSQL does not stay up; its last words are in {}", folder.resolve("postgres.log"));
                return;
            }
            sleep(pause.get());
            remember(clock.instant());
            if (start()) {
                return;
            }
        }
    }

    /** Another try would end the same way. */
    private boolean letNoOneIn() {
        var refused = lastRefusal;
        return refused != null && refused.code().equals(Postmaster.PASSWORD_REFUSED);
    }

    private boolean start() {
        try {
            Process server;
            synchronized (life) {
                if (closing) {
                    return false;
                }
                server = postmaster.start(port, durable);
            }
            postmaster.await(server, url());
            state = State.RUNNING;
            Thread.ofVirtual().name("postmaster").start(() -> watch(server));
            return true;
        } catch (StartRefused e) {
            lastRefusal = e;
            LOG.warn("PostgreSQL was started in vain: {}", e.getMessage());
            return false;
        } catch (IOException e) {
            LOG.warn("PostgreSQL was not started: {}", e.getMessage());
            return false;
        }
    }

    private void watch(Process server) {
        server.onExit().join();
        if (closing) {
            return;
        }
        state = State.RESTARTING;
        LOG.warn("PostgreSQL died and is started again");
        revive();
    }

    private void remember(Instant restart) {
        restarts.add(restart);
        while (restarts.size() > REMEMBERED) {
            restarts.removeFirst();
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file);
        }
        var password = UUID.randomUUID().toString();
        var unnamed = file.resolveSibling("postgres-password.incoming");
        Files.deleteIfExists(unnamed);
        Files.createFile(unnamed, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unnamed, password);
        Files.move(unnamed, file);
        return password;
    }

    public String url() {
        return url(port);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port
                + "/postgres?connectTimeout=3&tcpKeepAlive=true&reWriteBatchedInserts=true";
    }

    public String password() {
        return password;
    }

    @Override
    public Report report() {
        return new Report(state, List.copyOf(restarts));
    }

    @Override
    public void close() {
        synchronized (life) {
            closing = true;
        }
        try (folder) {
            postmaster.stopIfRunning();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
