package io.anju.servicedesk.call;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.KeyFile;
import io.anju.kernel.Lockbox;
import io.anju.kernel.Scope;
import io.anju.kernel.Signature;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The telephone exchange of a community and the secret it signs with. */
@Service
@Transactional
public class Exchanges {

    private static final int SECRET_BYTES = 32;

    private final JdbcClient sql;
    private final Lockbox box;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    Exchanges(JdbcClient sql, KeyFile keys, BusinessClock clock) {
        this.sql = sql;
        this.box = new Lockbox(keys, "call-exchange-1");
        this.clock = clock;
    }

    /** A new secret, which the exchange has to sign with from now on; shown this once. */
    public String connect() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var community = Scope.current().requiredCommunity();
        sql.sql("""
                insert into call_exchange (community, secret, set_at) values (:community, :secret, :now)
                on conflict (community) do update set secret = excluded.secret, set_at = excluded.set_at
                """)
                .param("community", community)
                .param("secret", box.lock(secret.getBytes(StandardCharsets.UTF_8), community.toString()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    /** Whether an exchange was ever connected: only then is it told who ended a call. */
    @Transactional(readOnly = true)
    boolean connected() {
        return kept(Scope.current().requiredCommunity()).isPresent();
    }

    /** Whether one was connected, or its list brought, for any line. */
    @Transactional(readOnly = true)
    boolean tells() {
        return connected() || listed("DESK") || listed("CONTROL_ROOM");
    }

    /** Whether one tells of the desk's line, by itself or by a list: without that nobody knows how often it rang. */
    @Transactional(readOnly = true)
    public boolean tellsOfTheDesk() {
        return tellsOf(ExchangeEvent.Line.DESK);
    }

    @Transactional(readOnly = true)
    boolean tellsOf(ExchangeEvent.Line line) {
        return connected() || listed(line.name());
    }

    private boolean listed(String line) {
        return sql.sql("select exists (select from call_list where community = :community and line = :line)")
                .param("community", Scope.current().requiredCommunity())
                .param("line", line)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    Optional<Signature> signature() {
        var community = Scope.current().requiredCommunity();
        return kept(community)
                .map(secret ->
                        new Signature(new String(box.unlock(secret, community.toString()), StandardCharsets.UTF_8)));
    }

    private Optional<byte[]> kept(UUID community) {
        return sql.sql("select secret from call_exchange where community = :community")
                .param("community", community)
                .query((row, n) -> row.getBytes("secret"))
                .optional();
    }
}
