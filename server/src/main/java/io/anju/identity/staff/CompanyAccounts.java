package io.anju.identity.staff;

import io.anju.identity.factor.Authenticators;
import io.anju.identity.session.Ending;
import io.anju.identity.session.Sessions;
import io.anju.identity.token.Tokens;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Belonging belonging;
    private final Sessions sessions;
    private final Authenticators authenticators;
    private final Tokens tokens;
    private final BusinessClock businessClock;
    private final Clock clock;

    CompanyAccounts(
            JdbcClient sql,
            Belonging belonging,
            Sessions sessions,
            Authenticators authenticators,
            Tokens tokens,
            BusinessClock businessClock,
            Clock clock) {
        this.sql = sql;
        this.belonging = belonging;
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

    /**
     * Those last used while a grant of the company ran, the day on which it ended included: where somebody goes afterwards, or went
     * before, is not the company's business.
     *
     * @throws NotFound when the account never held a grant of the company
     */
    @Transactional(readOnly = true)
    public List<Sessions.Row> sessions(UUID company, UUID account) {
        belonging.requireKnown(company, account);
        var ours = timesOf(company, account);
        return sessions.list(account).stream()
                .filter(session -> ours.stream().anyMatch(time -> time.holds(session.lastSeen())))
                .toList();
    }

    /** Half-open, on the clock of sessions, which does not move with a simulation's. */
    private record Time(Instant from, @Nullable Instant until) {

        boolean holds(OffsetDateTime at) {
            return !at.toInstant().isBefore(from)
                    && (until == null || at.toInstant().isBefore(until));
        }
    }

    private List<Time> timesOf(UUID company, UUID account) {
        var ahead = Duration.between(clock.instant(), businessClock.instant());
        return sql.sql(
                        "select since, until + 1 as over from access_grant where company = :company and account = :account")
                .param("company", company)
                .param("account", account)
                .query((row, n) -> {
                    var over = row.getObject("over", LocalDate.class);
                    return new Time(
                            beginOf(row.getObject("since", LocalDate.class)).minus(ahead),
                            over == null ? null : beginOf(over).minus(ahead));
                })
                .list();
    }

    private static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(CommunityZone.DEFAULT).toInstant();
    }

    /**
     * Signs somebody out everywhere, for a lost phone.
     *
     * @throws NotFound when no grant of the company runs
     * @throws OthersAccount when another company's does
     */
    public void signOut(UUID company, UUID account) {
        belonging.requireOnlyOurs(company, account);
        sessions.endAll(account, null, Ending.SIGNED_OUT_ELSEWHERE);
    }

    /**
     * Takes a lost authenticator off; whoever must have one binds another at the next sign-in.
     *
     * @throws NotFound when no grant of the company runs
     * @throws OthersAccount when another company's does
     */
    public void resetSecondFactor(UUID company, UUID account) {
        belonging.requireOnlyOurs(company, account);
        authenticators.remove(account, false);
        sessions.endAll(account, null, Ending.SIGNED_OUT_ELSEWHERE);
    }

    /**
     * Ends today what the company granted and its tokens; and every session, unless another company's grant runs: what was ours is
     * closed at the next request all the same.
     *
     * @throws NotFound when no grant of the company runs
     */
    public void leave(UUID company, UUID account) {
        belonging.requireOurs(company, account);
        endGrants(company, account, LocalDate.ofInstant(businessClock.instant(), CommunityZone.DEFAULT));
        tokens.revokeAll(account, company);
        if (!belonging.isOthersToo(company, account)) {
            sessions.endAll(account, null, Ending.ACCOUNT_ENDED);
        }
    }

    private void endGrants(UUID company, UUID account, LocalDate today) {
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
    }
}
