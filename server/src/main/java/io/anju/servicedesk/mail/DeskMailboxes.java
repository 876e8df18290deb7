package io.anju.servicedesk.mail;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mailboxes of a community's desk. A password goes in and never comes out. */
@Service
@Transactional
public class DeskMailboxes {

    /** Each is asked each minute, one after the other. */
    static final int MOST = 10;

    /** @param servers the mail servers that may be named, as the installation says */
    public record Settings(List<String> servers, List<Setting> items) {

        public Settings {
            servers = List.copyOf(servers);
            items = List.copyOf(items);
        }
    }

    /**
     * A mailbox as people see it.
     *
     * @param name what the desk calls it
     * @param address to which people write, and answers to us go
     * @param active whether it is read
     * @param readAt when it was last read to the end
     * @param problem why it could not be read the last time; null when it could
     */
    public record Setting(
            UUID id,
            String name,
            String address,
            String host,
            int port,
            String login,
            boolean active,
            @Nullable Instant readAt,
            @Nullable String problem,
            int version) {}

    /** @param password null keeps the one that is kept */
    public record Wanted(
            String name,
            String address,
            String host,
            int port,
            String login,
            @Nullable String password,
            boolean active) {

        @Override
        public String toString() {
            return login + "@" + host;
        }
    }

    private static final String SELECT = """
            select m.id, m.name, m.address, m.host, m.port, m.login, m.active, r.read_at, lower(r.problem) as problem, m.version
              from desk_mailbox m left join desk_mailbox_reading r on r.community = m.community and r.mailbox = m.id
             where m.community = :community and m.ended_at is null
            """;

    private final JdbcClient sql;
    private final MailSeal seal;
    private final MailboxReading reading;
    private final MailboxProperties properties;
    private final BusinessClock clock;

    DeskMailboxes(
            JdbcClient sql, MailSeal seal, MailboxReading reading, MailboxProperties properties, BusinessClock clock) {
        this.sql = sql;
        this.seal = seal;
        this.reading = reading;
        this.properties = properties;
        this.clock = clock;
    }

    /** Those that did not end, in the order in which they were connected. */
    @Transactional(readOnly = true)
    public Settings here() {
        var items = sql.sql(SELECT + " order by m.id")
                .param("community", community())
                .query((row, n) -> setting(row))
                .list();
        return new Settings(properties.hosts(), items);
    }

    private Setting find(UUID id) {
        return sql.sql(SELECT + " and m.id = :id")
                .param("community", community())
                .param("id", id)
                .query((row, n) -> setting(row))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-mailbox"));
    }

    private static Setting setting(ResultSet row) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Setting(
                row.getObject("id", UUID.class),
                row.getString("name"),
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
     * One more. What lies in it from before is not read.
     *
     * @throws MailRefused when the address is connected already, or there are too many
     * @throws Unacceptable when the installation does not name its server, or it has no password
     */
    public Setting connect(Wanted wanted) {
        requireHost(wanted);
        var password = wanted.password();
        if (password == null) {
            throw new Unacceptable("servicedesk.mailbox-password-missing", "password");
        }
        lock();
        if (here().items().size() >= MOST) {
            throw MailRefused.tooManyMailboxes(MOST);
        }
        var id = Ids.next();
        int added = sql.sql("""
                insert into desk_mailbox (community, id, name, address, host, port, login, password, active, version)
                values (:community, :id, :name, :address, :host, :port, :login, :password, :active, 1)
                on conflict (community, lower(address)) where ended_at is null do nothing
                """)
                .param("community", community())
                .param("id", id)
                .param("name", wanted.name())
                .param("address", wanted.address())
                .param("host", wanted.host())
                .param("port", wanted.port())
                .param("login", wanted.login())
                .param("password", seal.sealPassword(id, password))
                .param("active", wanted.active())
                .update();
        if (added == 0) {
            throw MailRefused.mailboxIsThere(wanted.address());
        }
        reading.connect(id, false);
        return find(id);
    }

    /** Whoever connects another at the same moment waits here, and then counts this one too. */
    private void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", "mailboxes/" + community())
                .query(String.class)
                .single();
    }

    /**
     * The same set up otherwise. Of another login, or one that was switched off, only what comes from now on is read.
     *
     * @throws OptimisticLockingFailureException when somebody changed it since that version
     * @throws MailRefused when another is connected under the address
     * @throws Unacceptable when the installation does not name its server
     */
    public Setting change(UUID id, int version, Wanted wanted) {
        var before = find(id);
        if (before.version() != version || write(id, version, wanted) == 0) {
            throw new OptimisticLockingFailureException("The mailbox changed since " + version);
        }
        boolean same = before.host().equals(wanted.host()) && before.login().equals(wanted.login());
        reading.connect(id, same && before.active());
        return find(id);
    }

    private int write(UUID id, int version, Wanted wanted) {
        requireHost(wanted);
        var password = wanted.password();
        try {
            return sql.sql("""
                    update desk_mailbox
                       set name = :name, address = :address, host = :host, port = :port, login = :login,
                           password = coalesce(:password::bytea, password), active = :active, version = version + 1
                     where community = :community and id = :id and version = :version and ended_at is null
                    """)
                    .param("name", wanted.name())
                    .param("address", wanted.address())
                    .param("host", wanted.host())
                    .param("port", wanted.port())
                    .param("login", wanted.login())
                    .param("password", password == null ? null : seal.sealPassword(id, password))
                    .param("active", wanted.active())
                    .param("community", community())
                    .param("id", id)
                    .param("version", version)
                    .update();
        } catch (DuplicateKeyException e) {
            throw MailRefused.mailboxIsThere(wanted.address());
        }
    }

    private void requireHost(Wanted wanted) {
        if (!properties.hosts().contains(wanted.host())) {
            throw new Unacceptable("servicedesk.mailbox-host-unknown", "host");
        }
    }

    /** It is not read any more, its password is forgotten, and what came to it stays. */
    public void end(UUID id) {
        int ended = sql.sql("""
                update desk_mailbox set ended_at = :now, active = false, password = null, version = version + 1
                 where community = :community and id = :id and ended_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("community", community())
                .param("id", id)
                .update();
        if (ended == 0) {
            throw new NotFound("servicedesk.no-such-mailbox");
        }
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
