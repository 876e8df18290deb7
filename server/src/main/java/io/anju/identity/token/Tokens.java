package io.anju.identity.token;

import io.anju.identity.credential.CredentialChange;
import io.anju.identity.credential.Credentials;
import io.anju.kernel.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, finds and revokes tokens. The text of one is shown when it is made and never again. */
@Service
@Transactional
public class Tokens {

    /** What begins every token, so that scanners of code and logs find one that leaked. */
    static final String PREFIX = "anju_";

    private static final int BYTES = 32;
    private static final Duration USE_GRAIN = Duration.ofMinutes(1);

    /** What is asked for. {@code id} is chosen by the asker, so that asking twice makes one token. */
    public record Wanted(UUID id, String name, TokenAuthentication.Bounds bounds, int days) {}

    /** A token as its owner sees it later. */
    public record Row(
            UUID id,
            String name,
            UUID company,
            @Nullable UUID community,
            List<String> permissions,
            OffsetDateTime createdAt,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime lastUsedAt,
            @Nullable String lastAddress,
            @Nullable OffsetDateTime revokedAt) {}

    private final JdbcClient sql;
    private final Credentials credentials;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient sql, Credentials credentials, Clock clock) {
        this.sql = sql;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * The token's text.
     *
     * @throws TokenRefused when there is one with this id: its text was shown already
     */
    public String create(UUID account, Wanted wanted) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        int made = sql.sql("""
                insert into api_token (id, account, name, hash, company, community, permissions, created_at, expires_at)
                values (:id, :account, :name, :hash, :company, :community::uuid, :permissions, :now, :until)
                on conflict (id) do nothing
                """)
                .param("id", wanted.id())
                .param("account", account)
                .param("name", wanted.name())
                .param("hash", hash(text))
                .param("company", wanted.bounds().company())
                .param("community", wanted.bounds().community())
                .param("permissions", wanted.bounds().permissions().toArray(String[]::new))
                .param("now", now())
                .param("until", now().plusDays(wanted.days()))
                .update();
        if (made == 0) {
            throw new TokenRefused.ShownAlready();
        }
        credentials.note(account, CredentialChange.TOKEN_CREATED);
        return text;
    }

    /** Who a token speaks for; empty when it is unknown, expired, revoked, or its account has ended. */
    public Optional<TokenAuthentication> find(String text, String address) {
        return sql.sql("""
                select t.id, t.account, t.company, t.community, t.permissions, t.last_used_at
                  from api_token t join account a on a.id = t.account and a.ended_at is null
                 where t.hash = :hash and t.revoked_at is null and t.expires_at > :now
                """)
                .param("hash", hash(text))
                .param("now", now())
                .query((row, n) -> used(row, address))
                .optional();
    }

    private TokenAuthentication used(ResultSet row, String address) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var last = row.getObject("last_used_at", OffsetDateTime.class);
        if (last == null || last.plus(USE_GRAIN).isBefore(now())) {
            sql.sql("update api_token set last_used_at = :now, last_address = :address where id = :id")
                    .param("now", now())
                    .param("address", address)
                    .param("id", id)
                    .update();
        }
        var bounds = new TokenAuthentication.Bounds(
                row.getObject("company", UUID.class),
                row.getObject("community", UUID.class),
                Set.copyOf(texts(row.getArray("permissions"))));
        return new TokenAuthentication(row.getObject("account", UUID.class), id, bounds);
    }

    /** Newest first, those that are over too. */
    @Transactional(readOnly = true)
    public List<Row> of(UUID account) {
        return sql.sql("""
                select id, name, company, community, permissions, created_at, expires_at, last_used_at, last_address, revoked_at
                  from api_token where account = :account order by created_at desc limit 200
                """)
                .param("account", account)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("company", UUID.class),
                        row.getObject("community", UUID.class),
                        texts(row.getArray("permissions")),
                        row.getObject("created_at", OffsetDateTime.class),
                        row.getObject("expires_at", OffsetDateTime.class),
                        row.getObject("last_used_at", OffsetDateTime.class),
                        row.getString("last_address"),
                        row.getObject("revoked_at", OffsetDateTime.class)))
                .list();
    }

    /** @throws NotFound when the account has no such token that still works */
    public void revoke(UUID account, UUID token) {
        int revoked = sql.sql("""
                update api_token set revoked_at = :now where id = :id and account = :account and revoked_at is null
                """)
                .param("now", now())
                .param("id", token)
                .param("account", account)
                .update();
        if (revoked == 0) {
            throw new NotFound("identity.no-such-token");
        }
        credentials.note(account, CredentialChange.TOKEN_REVOKED);
    }

    /** Every token the account made for the company. */
    public void revokeAll(UUID account, UUID company) {
        int revoked = sql.sql("""
                update api_token set revoked_at = :now
                 where account = :account and company = :company and revoked_at is null
                """)
                .param("now", now())
                .param("account", account)
                .param("company", company)
                .update();
        if (revoked > 0) {
            credentials.note(account, CredentialChange.TOKEN_REVOKED);
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** A token is 256 random bits: nothing to guess, so a fast hash is enough. */
    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
