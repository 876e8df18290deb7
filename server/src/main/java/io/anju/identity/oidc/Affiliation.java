package io.anju.identity.oidc;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose staff a provider speaks for: that of the one company it is set up for, read at every sign-in. */
@Component
@Transactional(readOnly = true)
class Affiliation {

    private final JdbcClient sql;
    private final BusinessClock clock;

    Affiliation(JdbcClient sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws OidcRefused.NotOffered when it is another company's */
    void requireProvider(OidcProvider provider, UUID company) {
        if (!company(provider).equals(Optional.of(company))) {
            throw new OidcRefused.NotOffered();
        }
    }

    /** @throws OidcRefused.NotOfTheCompany when the account has no access to the company today, or some to another one too */
    void requireAccount(OidcProvider provider, UUID account) {
        if (company(provider).filter(company -> onlyOf(company, account)).isEmpty()) {
            throw new OidcRefused.NotOfTheCompany();
        }
    }

    private Optional<UUID> company(OidcProvider provider) {
        return sql.sql("""
                select m.company from community c join management m on m.community = c.id
                 where c.short_code = :code and c.kind = 'head_office'
                """)
                .param("code", provider.settings().company())
                .query((row, n) -> row.getObject("company", UUID.class))
                .optional();
    }

    private boolean onlyOf(UUID company, UUID account) {
        return sql.sql("""
                select coalesce(bool_and(g.company = :company), false)
                  from access_grant g join account a on a.id = g.account
                 where g.account = :account and a.ended_at is null
                   and g.since <= :today and (g.until is null or g.until > :today)
                """)
                .param("company", company)
                .param("account", account)
                .param("today", LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT))
                .query(Boolean.class)
                .single();
    }
}
