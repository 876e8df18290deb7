package io.anju.identity.oauth;

import io.anju.identity.access.Permissions;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which account a platform's subject is. Residents link themselves with their phone; staff are linked by their company. */
@Service
@Transactional
public class Links {

    /** A live link. The subject is shown to the company only. */
    public record Link(UUID id, UUID account, String provider, String subject, Instant linkedAt) {}

    private static final String LIVE =
            "select id, account, provider, subject, linked_at from account_link where ended_at is null";

    private final JdbcClient sql;
    private final Providers providers;
    private final Permissions permissions;
    private final Clock clock;

    Links(JdbcClient sql, Providers providers, Permissions permissions, Clock clock) {
        this.sql = sql;
        this.providers = providers;
        this.permissions = permissions;
        this.clock = clock;
    }

    Optional<UUID> account(Platform platform, String subject) {
        return sql.sql(LIVE + " and provider = :provider and issuer = :issuer and subject = :subject")
                .param("provider", platform.key())
                .param("issuer", providers.required(platform).issuer())
                .param("subject", subject)
                .query((row, n) -> row.getObject("account", UUID.class))
                .optional();
    }

    /** What the account is called on the platform as it is set up here today; an app that was replaced calls nobody anything. */
    @Transactional(readOnly = true)
    public Optional<String> subject(UUID account, Platform platform) {
        return providers
                .find(platform)
                .flatMap(provider -> sql.sql(
                                LIVE + " and account = :account and provider = :provider and issuer = :issuer")
                        .param("account", account)
                        .param("provider", platform.key())
                        .param("issuer", provider.issuer())
                        .query((row, n) -> row.getString("subject"))
                        .optional());
    }

    /** Refused by the database when the subject is somebody else's, or the account has another on this platform. */
    void link(UUID account, Platform platform, String subject) {
        keep(account, platform, subject, account);
    }

    /** By the company: the userid of somebody who works in the community in scope. */
    public void linkStaff(UUID account, String userId) {
        requireWorker(account);
        keep(account, Platform.WECOM, userId, Scope.current().actor().account());
    }

    private void keep(UUID account, Platform platform, String subject, @Nullable UUID by) {
        sql.sql("""
                insert into account_link (id, account, provider, issuer, subject, linked_at, linked_by)
                values (:id, :account, :provider, :issuer, :subject, :now, :by::uuid)
                """)
                .param("id", Ids.next())
                .param("account", account)
                .param("provider", platform.key())
                .param("issuer", providers.required(platform).issuer())
                .param("subject", subject)
                .param("now", now())
                .param("by", by)
                .update();
    }

    @Transactional(readOnly = true)
    public List<Link> of(UUID account) {
        return sql.sql(LIVE + " and account = :account order by linked_at")
                .param("account", account)
                .query((row, n) -> link(row))
                .list();
    }

    /** @throws NotFound when the account has no such live link */
    public void end(UUID account, UUID link) {
        int ended = sql.sql("""
                update account_link set ended_at = :now where id = :id and account = :account and ended_at is null
                """)
                .param("now", now())
                .param("id", link)
                .param("account", account)
                .update();
        if (ended == 0) {
            throw new NotFound("identity.no-such-link");
        }
    }

    /** @throws NotFound when the account does not work in the community in scope, or has no link with the company's platform */
    public void endStaff(UUID account) {
        requireWorker(account);
        var link = staffLink(account).orElseThrow(() -> new NotFound("identity.no-such-link"));
        end(account, link.id());
    }

    /** The company's link of somebody who works in the community in scope. */
    public Optional<Link> staffLink(UUID account) {
        requireWorker(account);
        return of(account).stream()
                .filter(link -> link.provider().equals(Platform.WECOM.key()))
                .findFirst();
    }

    /** Who can be chosen at the stand-in: up to 20 subjects that are linked. */
    @Transactional(readOnly = true)
    List<String> subjects(Platform platform) {
        return sql.sql(LIVE + " and provider = :provider and issuer = :issuer order by linked_at limit 20")
                .param("provider", platform.key())
                .param("issuer", providers.required(platform).issuer())
                .query((row, n) -> row.getString("subject"))
                .list();
    }

    private void requireWorker(UUID account) {
        if (permissions.in(account, Scope.current().requiredCommunity()).isEmpty()) {
            throw new NotFound("identity.no-such-worker");
        }
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("provider"),
                row.getString("subject"),
                row.getObject("linked_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
