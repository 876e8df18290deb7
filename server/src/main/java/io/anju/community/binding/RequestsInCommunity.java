package io.anju.community.binding;

import io.anju.identity.Accounts;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requests of the community in scope: the desk's list, and an asker's own. */
@Component
@Transactional(readOnly = true)
public class RequestsInCommunity {

    private static final int PAGE = 50;
    private static final UUID FIRST = new UUID(0, 0);

    /** A request as the desk sees it; the number is the account's proved one, masked; photos by SHA-256. */
    public record Asked(
            UUID id,
            String name,
            String maskedPhone,
            String home,
            String relation,
            String state,
            Instant askedAt,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            List<String> photos) {}

    private final JdbcClient sql;
    private final Accounts accounts;

    RequestsInCommunity(JdbcClient sql, Accounts accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    /** Up to 50 that wait for a decision, oldest first, after the given one. */
    public List<Asked> open(@Nullable UUID after) {
        return sql.sql("""
                select id, account, name, home, relation, state, asked_at, decided_at, reason, photos from home_request
                 where community = :community and state = 'OPEN' and id > :after order by id limit :page
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("after", after == null ? FIRST : after)
                .param("page", PAGE)
                .query((row, n) -> asked(row))
                .list();
    }

    List<Asked> of(UUID account) {
        return sql.sql("""
                select id, account, name, home, relation, state, asked_at, decided_at, reason, photos from home_request
                 where community = :community and account = :account order by id desc limit :page
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .param("page", PAGE)
                .query((row, n) -> asked(row))
                .list();
    }

    private Asked asked(ResultSet row) throws SQLException {
        var phone = accounts.phoneOf(row.getObject("account", UUID.class)).orElse("");
        return new Asked(
                row.getObject("id", UUID.class),
                row.getString("name"),
                PhoneVault.masked(phone),
                row.getString("home"),
                row.getString("relation"),
                row.getString("state"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("reason"),
                List.of((String[]) row.getArray("photos").getArray()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
