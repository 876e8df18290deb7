package io.anju.identity.staff;

import io.anju.identity.Accounts;
import io.anju.identity.RoleHeld;
import io.anju.identity.session.Ending;
import io.anju.identity.session.Sessions;
import io.anju.identity.signin.Passwords;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import io.anju.kernel.Unacceptable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letting somebody in for a company: an account with a login, a one-time password that is told once, and what they may do where.
 * Another company's people and whoever signs in with their own phone keep their passwords to themselves.
 */
@Service
@Transactional
public class OfficeAccounts {

    /** A role in one community, or company-wide when there is none. */
    public record Post(String role, @Nullable UUID community) {}

    private final JdbcClient sql;
    private final Belonging belonging;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final BusinessClock clock;
    private final CommunityZone zones;

    OfficeAccounts(
            JdbcClient sql,
            Belonging belonging,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            BusinessClock clock,
            CommunityZone zones) {
        this.sql = sql;
        this.belonging = belonging;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
        this.zones = zones;
    }

    /**
     * An account that nobody can use yet: {@link #oneTimePassword} lets its owner in.
     *
     * @throws Unacceptable when there is no such role, or the company does not manage the community
     */
    public UUID open(UUID company, String login, Post post) {
        var account = accounts.withUnknownPassword(login);
        grant(company, account, post);
        return account;
    }

    /**
     * From today on. Somebody who gets a company-wide role is signed out and must show a second factor.
     *
     * @throws Unacceptable when there is no such role, or the company does not manage the community
     * @throws RoleHeld when the account holds the role there already
     */
    public void grant(UUID company, UUID account, Post post) {
        requireRole(post.role());
        if (post.community() == null) {
            accounts.grantCompanyWide(account, post.role(), company, today());
        } else {
            var today = zones.dayIn(post.community(), clock.instant());
            requireManaged(company, post.community(), today);
            accounts.grantInCommunity(account, post.role(), company, post.community(), today);
        }
    }

    /** Further roles for somebody who has or had one. @throws NotFound when the account never held a grant of the company */
    public void grantFurther(UUID company, UUID account, Post post) {
        belonging.requireKnown(company, account);
        grant(company, account, post);
    }

    /** Ends one role today. @throws NotFound when the company gave no such role, or it is over */
    public void end(UUID company, UUID account, UUID grant) {
        int ended = sql.sql("""
                update access_grant set until = greatest(since, :today)
                 where id = :id and company = :company and account = :account and (until is null or until > :today)
                """)
                .param("today", today())
                .param("id", grant)
                .param("company", company)
                .param("account", account)
                .update();
        if (ended == 0) {
            throw new NotFound("identity.no-such-grant");
        }
    }

    /**
     * A password to tell somebody who is new or has forgotten theirs; it works once, and every session ends.
     *
     * @throws NotFound when no grant of the company runs
     * @throws OthersAccount when it signs in by phone, or another company's grant runs
     */
    public String oneTimePassword(UUID company, UUID account) {
        belonging.requireOnlyOurs(company, account);
        if (signsInByPhone(account)) {
            throw new OthersAccount();
        }
        var password = passwords.oneTime(account);
        sessions.endAll(account, null, Ending.PASSWORD_CHANGED);
        return password;
    }

    /**
     * Forgets the wrong passwords that keep somebody out.
     *
     * @throws NotFound when no grant of the company runs
     * @throws OthersAccount when another company's does
     */
    public void unlock(UUID company, UUID account) {
        belonging.requireOnlyOurs(company, account);
        sql.sql("update account set failures = 0, locked_until = null where id = :id")
                .param("id", account)
                .update();
    }

    private void requireRole(String role) {
        if (!holds(sql.sql("select exists (select from role where key = :role)").param("role", role))) {
            throw new Unacceptable("identity.no-such-role", "role");
        }
    }

    private void requireManaged(UUID company, UUID community, LocalDate today) {
        var managed = sql.sql("""
                select exists (select from management m join community c on c.id = m.community and c.kind = 'community'
                                where m.company = :company and m.community = :community and m.during @> :today::date)
                """)
                .param("company", company)
                .param("community", community)
                .param("today", today);
        if (!holds(managed)) {
            throw new Unacceptable("identity.not-our-community", "community");
        }
    }

    private boolean signsInByPhone(UUID account) {
        return holds(sql.sql("select exists (select from account where id = :account and phone_hash is not null)")
                .param("account", account));
    }

    private static boolean holds(JdbcClient.StatementSpec question) {
        return question.query(Boolean.class).single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT);
    }
}
