package io.anju.identity.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers on their way to a platform and back. The state in the address and the word in the browser's cookie belong together, so
 * nobody can send a victim's browser back with a code of their own.
 */
@Component
@Transactional
public class Visits {

    static final Duration LIFE = Duration.ofMinutes(10);

    /**
     * What only the browser knows from now on.
     *
     * @param state comes back in the address
     * @param browser comes back in the cookie
     */
    public record Begun(String state, String browser) {}

    /** @param account who wanted to link, when somebody was signed in */
    public record Visit(
            String provider,
            String target,
            @Nullable UUID account,
            @Nullable String subject) {}

    private final JdbcClient sql;
    private final Clock clock;

    Visits(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param provider whose page the browser goes to, as it is named in the address of the return */
    public Begun begin(String provider, OwnPath target, @Nullable UUID account) {
        sql.sql("delete from oauth_visit where expires_at < :now")
                .param("now", now())
                .update();
        var begun = new Begun(Digests.word(), Digests.word());
        sql.sql("""
                insert into oauth_visit (state_hash, browser_hash, provider, target, account, expires_at)
                values (:state, :browser, :provider, :target, :account::uuid, :until)
                """)
                .param("state", Digests.of(begun.state()))
                .param("browser", Digests.of(begun.browser()))
                .param("provider", provider)
                .param("target", target.value())
                .param("account", account)
                .param("until", now().plus(LIFE))
                .update();
        return begun;
    }

    /** Once: a second return with the same state finds nothing. */
    public Optional<Visit> comeBack(String provider, String state, String browser) {
        return sql.sql("""
                update oauth_visit set returned = true
                 where state_hash = :state and browser_hash = :browser and provider = :provider
                   and not returned and expires_at > :now
                returning provider, target, account, subject
                """)
                .param("state", Digests.of(state))
                .param("browser", Digests.of(browser))
                .param("provider", provider)
                .param("now", now())
                .query(Visit.class)
                .optional();
    }

    /** Keeps who came back while their phone is asked for. */
    void remember(String browser, String subject) {
        sql.sql("update oauth_visit set subject = :subject where browser_hash = :browser")
                .param("subject", subject)
                .param("browser", Digests.of(browser))
                .update();
    }

    /** Who waits for their phone in this browser. */
    @Transactional(readOnly = true)
    Optional<Visit> waiting(String browser) {
        return sql.sql("""
                select provider, target, account, subject from oauth_visit
                 where browser_hash = :browser and subject is not null and expires_at > :now
                """)
                .param("browser", Digests.of(browser))
                .param("now", now())
                .query(Visit.class)
                .optional();
    }

    void forget(String browser) {
        sql.sql("delete from oauth_visit where browser_hash = :browser")
                .param("browser", Digests.of(browser))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
