package io.anju.servicedesk.mail;

import io.anju.kernel.KeyFile;
import io.anju.kernel.Lockbox;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.mail.Imap.Login;
import io.anju.servicedesk.mail.Imap.Position;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mailbox of a community's desk: where it lies, and how far it has been read. The password goes in and never comes out. */
@Service
@Transactional
public class DeskMailboxes {

    /**
     * A mailbox as people see it.
     *
     * @param address to which people write, and answers to us go
     * @param servers the mail servers that may be named, as the installation says
     * @param active whether it is read
     * @param readAt when it was last read to the end
     * @param problem why it could not be read the last time; null when it could
     * @param version 0 while none is set up
     */
    public record Setting(
            List<String> servers,
            String address,
            String host,
            int port,
            String login,
            boolean active,
            @Nullable Instant readAt,
            @Nullable String problem,
            int version) {

        public Setting {
            servers = List.copyOf(servers);
        }
    }

    /** @param password null keeps the one that is kept */
    public record Wanted(
            String address,
            String host,
            int port,
            String login,
            @Nullable String password,
            boolean active,
            int version) {

        @Override
        public String toString() {
            return login + "@" + host;
        }
    }

    /** One to be read. */
    record Box(UUID community, String address, Sealed login, Instant connectedAt, Position read) {}

    /** A login whose password nobody has opened. */
    record Sealed(String host, int port, String user, byte[] password) {}

    /** The port of IMAP over TLS (RFC 8314). */
    private static final int IMAPS = 993;

    private final JdbcClient sql;
    private final Lockbox lockbox;
    private final MailboxProperties properties;
    private final Clock clock;

    DeskMailboxes(JdbcClient sql, KeyFile keys, MailboxProperties properties, Clock clock) {
        this.sql = sql;
        this.properties = properties;
        this.lockbox = new Lockbox(keys, "desk-mailbox-1");
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Setting here() {
        return sql.sql("""
                select m.address, m.host, m.port, m.login, m.active, r.read_at, lower(r.problem) as problem, m.version
                  from desk_mailbox m left join desk_mailbox_reading r on r.community = m.community
                 where m.community = :community
                """)
                .param("community", community())
                .query((row, n) -> setting(row))
                .optional()
                .orElseGet(() -> new Setting(properties.hosts(), "", "", IMAPS, "", false, null, null, 0));
    }

    private Setting setting(ResultSet row) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Setting(
                properties.hosts(),
                row.getString("address"),
                row.getString("host"),
                row.getInt("port"),
                row.getString("login"),
                row.getBoolean("active"),
                readAt == null ? null : readAt.toInstant(),
                row.getString("problem"),
                row.getInt("version"));
    }

    /**
     * Another mailbox, or the same set up otherwise. What lies in another one from before is not read.
     *
     * @throws OptimisticLockingFailureException when somebody changed it since that version
     * @throws Unacceptable when the installation does not name its server, or it has no password yet
     */
    public Setting change(Wanted wanted) {
        var before = here();
        if (before.version() != wanted.version()) {
            throw new OptimisticLockingFailureException("The mailbox changed since " + wanted.version());
        }
        if (!properties.hosts().contains(wanted.host())) {
            throw new Unacceptable("servicedesk.mailbox-host-unknown", "host");
        }
        var password = Optional.ofNullable(wanted.password())
                .map(this::sealed)
                .or(this::kept)
                .orElseThrow(() -> new Unacceptable("servicedesk.mailbox-password-missing", "password"));
        int changed = write(wanted, password);
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The mailbox changed since " + wanted.version());
        }
        boolean same = before.host().equals(wanted.host()) && before.login().equals(wanted.login());
        connect(same && before.active());
        return here();
    }

    private int write(Wanted wanted, byte[] password) {
        return sql.sql("""
                insert into desk_mailbox as m (community, address, host, port, login, password, active, version)
                values (:community, :address, :host, :port, :login, :password, :active, 1)
                on conflict (community) do update
                   set address = excluded.address, host = excluded.host, port = excluded.port, login = excluded.login,
                       password = excluded.password, active = excluded.active, version = m.version + 1
                 where m.version = :version
                """)
                .param("community", community())
                .param("address", wanted.address())
                .param("host", wanted.host())
                .param("port", wanted.port())
                .param("login", wanted.login())
                .param("password", password)
                .param("active", wanted.active())
                .param("version", wanted.version())
                .update();
    }

    /** @param on whether it goes on where it was */
    private void connect(boolean on) {
        sql.sql("""
                insert into desk_mailbox_reading as r (community, connected_at) values (:community, :now)
                on conflict (community) do update
                   set connected_at = case when :on then r.connected_at else excluded.connected_at end,
                       uid_validity = case when :on then r.uid_validity else 0 end,
                       last_uid = case when :on then r.last_uid else 0 end,
                       read_at = case when :on then r.read_at end,
                       problem = null
                """)
                .param("community", community())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("on", on)
                .update();
    }

    private byte[] sealed(String password) {
        return lockbox.lock(
                password.getBytes(StandardCharsets.UTF_8), community().toString());
    }

    private Optional<byte[]> kept() {
        return sql.sql("select password from desk_mailbox where community = :community")
                .param("community", community())
                .query((row, n) -> row.getBytes("password"))
                .optional();
    }

    /** All that are read, over all communities; those that were not read for longest first. */
    @Transactional(readOnly = true)
    List<Box> active() {
        return sql.sql("""
                select m.community, m.address, m.host, m.port, m.login, m.password, r.connected_at, r.uid_validity, r.last_uid
                  from desk_mailbox m join desk_mailbox_reading r on r.community = m.community
                 where m.active order by r.read_at nulls first, m.community
                """).query((row, n) -> box(row)).list();
    }

    private static Box box(ResultSet row) throws SQLException {
        return new Box(
                row.getObject("community", UUID.class),
                row.getString("address"),
                new Sealed(row.getString("host"), row.getInt("port"), row.getString("login"), row.getBytes("password")),
                row.getObject("connected_at", OffsetDateTime.class).toInstant(),
                new Position(row.getLong("uid_validity"), row.getLong("last_uid")));
    }

    /** @throws RuntimeException when the key file does not open its password */
    Login opened(Box box) {
        var sealed = box.login();
        var password = lockbox.unlock(sealed.password(), box.community().toString());
        return new Login(sealed.host(), sealed.port(), sealed.user(), new String(password, StandardCharsets.UTF_8));
    }

    /** Up to here it has been read, in the caller's transaction with what came of it. */
    void readUpTo(Position at) {
        sql.sql("""
                update desk_mailbox_reading set uid_validity = :validity, last_uid = :uid where community = :community
                """)
                .param("validity", at.validity())
                .param("uid", at.uid())
                .param("community", community())
                .update();
    }

    /** @param problem null when nothing was left unread */
    void tried(@Nullable MailboxProblem problem) {
        sql.sql("""
                update desk_mailbox_reading set problem = :problem, read_at = case when :well then :now else read_at end
                 where community = :community
                """)
                .param("problem", problem == null ? null : problem.name())
                .param("well", problem == null)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("community", community())
                .update();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
