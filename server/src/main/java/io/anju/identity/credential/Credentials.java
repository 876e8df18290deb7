package io.anju.identity.credential;

import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of credential changes. It stands in for row history, which would keep hashes and ciphertext. */
@Service
@Transactional
public class Credentials {

    /** One change. {@code by} and {@code session} are absent for what happened while nobody was signed in. */
    public record Row(
            OffsetDateTime at,
            String change,
            @Nullable UUID by,
            @Nullable String session) {}

    private static final int SHOWN = 100;

    private final JdbcClient sql;
    private final Clock clock;

    Credentials(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void note(UUID account, CredentialChange change) {
        var actor = Scope.current().actor();
        sql.sql("""
                insert into credential_change (account, id, at, change, by_account, session)
                values (:account, :id, :at, :change, :by, :session)
                """)
                .param("account", account)
                .param("id", Ids.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("change", change.key())
                .param("by", actor.account())
                .param("session", actor.session())
                .update();
    }

    /** The newest hundred, newest first. */
    @Transactional(readOnly = true)
    public List<Row> of(UUID account) {
        return sql.sql("""
                select at, change, by_account, session from credential_change
                 where account = :account order by id desc limit :limit
                """)
                .param("account", account)
                .param("limit", SHOWN)
                .query((row, n) -> new Row(
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("change"),
                        row.getObject("by_account", UUID.class),
                        row.getString("session")))
                .list();
    }
}
