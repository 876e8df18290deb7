package io.anju.servicedesk.mail;

import io.anju.kernel.Scope;
import io.anju.servicedesk.mail.Imap.Login;
import io.anju.servicedesk.mail.Imap.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far each mailbox has been read, and whether it could be. */
@Component
@Transactional
class MailboxReading {

    /** One to be read. */
    record Box(UUID community, UUID id, String address, Sealed login, Instant connectedAt, Position read) {}

    /** A login whose password nobody has opened. */
    record Sealed(String host, int port, String user, byte[] password) {}

    private final JdbcClient sql;
    private final MailSeal seal;
    private final Clock clock;

    MailboxReading(JdbcClient sql, MailSeal seal, Clock clock) {
        this.sql = sql;
        this.seal = seal;
        this.clock = clock;
    }

    /** @param on whether it goes on where it was */
    void connect(UUID mailbox, boolean on) {
        sql.sql("""
                insert into desk_mailbox_reading as r (community, mailbox, connected_at) values (:community, :mailbox, :now)
                on conflict (community, mailbox) do update
                   set connected_at = case when :on then r.connected_at else excluded.connected_at end,
                       uid_validity = case when :on then r.uid_validity else 0 end,
                       last_uid = case when :on then r.last_uid else 0 end,
                       read_at = case when :on then r.read_at end,
                       problem = null
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("mailbox", mailbox)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("on", on)
                .update();
    }

    /** All that are read, over all communities; those that were not read for longest first. */
    @Transactional(readOnly = true)
    List<Box> active() {
        return sql.sql("""
                select m.community, m.id, m.address, m.host, m.port, m.login, m.password,
                       r.connected_at, r.uid_validity, r.last_uid
                  from desk_mailbox m join desk_mailbox_reading r on r.community = m.community and r.mailbox = m.id
                 where m.active order by r.read_at nulls first, m.community, m.id
                """).query((row, n) -> box(row)).list();
    }

    private static Box box(ResultSet row) throws SQLException {
        return new Box(
                row.getObject("community", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("address"),
                new Sealed(row.getString("host"), row.getInt("port"), row.getString("login"), row.getBytes("password")),
                row.getObject("connected_at", OffsetDateTime.class).toInstant(),
                new Position(row.getLong("uid_validity"), row.getLong("last_uid")));
    }

    /** @throws RuntimeException when the key file does not open its password */
    Login opened(Box box) {
        var sealed = box.login();
        return new Login(sealed.host(), sealed.port(), sealed.user(), seal.openPassword(box.id(), sealed.password()));
    }

    /** Up to here it has been read, in the caller's transaction with what came of it. */
    void readUpTo(Box box, Position at) {
        sql.sql("""
                update desk_mailbox_reading set uid_validity = :validity, last_uid = :uid
                 where community = :community and mailbox = :mailbox
                """)
                .param("validity", at.validity())
                .param("uid", at.uid())
                .param("community", box.community())
                .param("mailbox", box.id())
                .update();
    }

    /** @param problem null when nothing was left unread */
    void tried(Box box, @Nullable MailboxProblem problem) {
        sql.sql("""
                update desk_mailbox_reading set problem = :problem, read_at = case when :well then :now else read_at end
                 where community = :community and mailbox = :mailbox
                """)
                .param("problem", problem == null ? null : problem.name())
                .param("well", problem == null)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("community", box.community())
                .param("mailbox", box.id())
                .update();
    }

    /** Whether it is one of our own in the community in scope, read or not: what it sends us nobody answers. */
    @Transactional(readOnly = true)
    boolean isOurs(String address) {
        return sql.sql("""
                select exists (select from desk_mailbox where community = :community and lower(address) = lower(:address))
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("address", address)
                .query(Boolean.class)
                .single();
    }
}
