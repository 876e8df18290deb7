package io.anju.identity.staff;

import io.anju.identity.factor.Authenticators;
import io.anju.identity.session.Ending;
import io.anju.identity.session.Sessions;
import io.anju.identity.token.Tokens;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who comes in for a company. Leaving a company ends the grants it gave, not the person: whoever also lives somewhere, or works
 * for another company, still signs in there. An account without a phone and without any grant left has ended.
 */
@Service
@Transactional
public class CompanyAccounts {

    /**
     * One grant. A null community means the whole company; it works until the day {@code until} begins.
     *
     * @param lockedUntil wrong passwords keep the account out until then; null when they do not
     */
    public record Row(
            UUID grant,
            UUID account,
            @Nullable String login,
            String role,
            @Nullable UUID community,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable OffsetDateTime endedAt,
            @Nullable OffsetDateTime lockedUntil) {}

    private static final int SHOWN = 500;

    private final JdbcClient sql;
    private final Sessions sessions;
    private final Authenticators authenticators;
    private final Tokens tokens;
    private final BusinessClock businessClock;
    private final Clock clock;

    CompanyAccounts(
            JdbcClient sql,
            Sessions sessions,
            Authenticators authenticators,
            Tokens tokens,
            BusinessClock businessClock,
            Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.authenticators = authenticators;
        this.tokens = tokens;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    /** The company's grants, those that are over too, by account; at most 500 after the given account. */
    @Transactional(readOnly = true)
    public List<Row> list(UUID company, @Nullable UUID after) {
        return sql.sql("""
                select g.id, g.account, a.login, g.role, g.community, g.since, g.until, a.ended_at,
                       case when a.locked_until > :now then a.locked_until end as locked_until
                  from access_grant g join account a on a.id = g.account
                 where g.company = :company and (:after::uuid is null or g.account > :after::uuid)
                 order by g.account, g.since, g.id
                 limit :limit
                """)
                .param("company", company)
                .param("after", after)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", SHOWN)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getString("login"),
                        row.getString("role"),
                        row.getObject("community", UUID.class),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("ended_at", OffsetDateTime.class),
                        row.getObject("locked_until", OffsetDateTime.class)))
                .list();
    }

    /** @throws NotFound when the account never held a grant of the company */
    @Transactional(readOnly = true)
    public List<Sessions.Row> sessions(UUID company, UUID account) {
        requireOurs(company, account);
        return sessions.list(account);
    }

    /** Signs somebody out everywhere, for a lost phone. @throws NotFound as above */
    public void signOut(UUID company, UUID account) {
        requireOurs(company, account);
        sessions.endAll(account, null, Ending.SIGNED_OUT_ELSEWHERE);
    }

    /** Takes a lost authenticator off; whoever must have one binds another at the next sign-in. @throws NotFound as above */
    public void resetSecondFactor(UUID company, UUID account) {
        requireOurs(company, account);
        authenticators.remove(account, false);
        sessions.endAll(account, null, Ending.SIGNED_OUT_ELSEWHERE);
    }

    /** Ends today what the company granted, its tokens, and every session. @throws NotFound as above */
    public void leave(UUID company, UUID account) {
        requireOurs(company, account);
        var today = LocalDate.ofInstant(businessClock.instant(), CommunityZone.DEFAULT);
        sql.sql("""
                update access_grant set until = greatest(since, :today)
                 where company = :company and account = :account and (until is null or until > :today)
                """)
                .param("today", today)
                .param("company", company)
                .param("account", account)
                .update();
        sql.sql("""
                update account set ended_at = :now
                 where id = :account and phone_hash is null and ended_at is null
                   and not exists (
                       select from access_grant where account = :account and (until is null or until > :today))
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("today", today)
                .update();
        tokens.revokeAll(account, company);
        sessions.endAll(account, null, Ending.ACCOUNT_ENDED);
    }

    private void requireOurs(UUID company, UUID account) {
        if (!sql.sql("select exists (select from access_grant where company = :company and account = :account)")
                .param("company", company)
                .param("account", account)
                .query(Boolean.class)
                .single()) {
            throw new NotFound("identity.no-such-account");
        }
    }
}
