package io.anju.identity.staff;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose an account is. Grants come and go, the account stays with its owner: who once worked for a company is known there, but
 * only while they do, and nowhere else, does that company lay hands on what lets them in.
 */
@Component
class Belonging {

    private final JdbcClient sql;
    private final BusinessClock clock;

    Belonging(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws NotFound when the account never held a grant of the company */
    void requireKnown(UUID company, UUID account) {
        if (!holds("company = :company", company, account)) {
            throw new NotFound("identity.no-such-account");
        }
    }

    /** @throws NotFound when no grant of the company runs */
    void requireOurs(UUID company, UUID account) {
        if (!holds("company = :company and (until is null or until > :today)", company, account)) {
            throw new NotFound("identity.no-such-account");
        }
    }

    /**
     * @throws NotFound when no grant of the company runs
     * @throws OthersAccount when another company's does
     */
    void requireOnlyOurs(UUID company, UUID account) {
        requireOurs(company, account);
        if (isOthersToo(company, account)) {
            throw new OthersAccount();
        }
    }

    /** Whether a grant of another company runs. */
    boolean isOthersToo(UUID company, UUID account) {
        return holds("company <> :company and (until is null or until > :today)", company, account);
    }

    private boolean holds(String condition, UUID company, UUID account) {
        return sql.sql("select exists (select from access_grant where account = :account and " + condition + ")")
                .param("account", account)
                .param("company", company)
                .param("today", LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT))
                .query(Boolean.class)
                .single();
    }
}
