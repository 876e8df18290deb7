package io.anju.identity.oidc;

import io.anju.identity.mail.Mailboxes;
import io.anju.identity.oidc.OidcProvider.Person;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which account a provider's subject is. An administrator links the two; or they are linked at the first visit, once, by an
 * e-mail address that both the provider and we have verified. Either way the account must have access to the provider's company,
 * and to no other: one company's provider opens no door of another's.
 */
@Service
@Transactional
public class OidcLinks {

    /** A live link. */
    public record Link(UUID id, UUID account, String subject, Instant linkedAt) {}

    private final JdbcClient sql;
    private final OidcProviders providers;
    private final Mailboxes mailboxes;
    private final Affiliation affiliation;
    private final Clock clock;

    OidcLinks(JdbcClient sql, OidcProviders providers, Mailboxes mailboxes, Affiliation affiliation, Clock clock) {
        this.sql = sql;
        this.providers = providers;
        this.mailboxes = mailboxes;
        this.affiliation = affiliation;
        this.clock = clock;
    }

    /** @throws OidcRefused when nobody is linked with the subject, or the account may not come in this way (any more) */
    UUID account(OidcProvider provider, Person person) {
        var account = linked(provider, person.subject())
                .or(() -> linkByMail(provider, person))
                .orElseThrow(OidcRefused.Unknown::new);
        affiliation.requireAccount(provider, account);
        return account;
    }

    private Optional<UUID> linked(OidcProvider provider, String subject) {
        return sql.sql("""
                select account from account_link
                 where provider = 'oidc' and issuer = :issuer and subject = :subject and ended_at is null
                """)
                .param("issuer", provider.issuer())
                .param("subject", subject)
                .query((row, n) -> row.getObject("account", UUID.class))
                .optional();
    }

    /** Only where neither had a link there before: after one was ended, an administrator decides. */
    private Optional<UUID> linkByMail(OidcProvider provider, Person person) {
        if (person.email() == null) {
            return Optional.empty();
        }
        var account = mailboxes.holder(person.email()).filter(holder -> untouched(provider, holder, person.subject()));
        account.ifPresent(holder -> {
            affiliation.requireAccount(provider, holder);
            keep(provider, holder, person.subject(), null);
        });
        return account;
    }

    private boolean untouched(OidcProvider provider, UUID account, String subject) {
        return sql.sql("""
                select not exists (
                    select from account_link
                     where provider = 'oidc' and issuer = :issuer and (account = :account or subject = :subject))
                """)
                .param("issuer", provider.issuer())
                .param("account", account)
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    /** @throws OidcRefused when the provider is not the company's, the account not only of it, or one of the two is linked */
    public UUID link(UUID company, UUID account, String name, String subject) {
        var provider = required(company, name);
        affiliation.requireAccount(provider, account);
        return keep(provider, account, subject, Scope.current().actor().account());
    }

    private UUID keep(OidcProvider provider, UUID account, String subject, @Nullable UUID by) {
        var id = Ids.next();
        int kept = sql.sql("""
                insert into account_link (id, account, provider, issuer, subject, linked_at, linked_by)
                values (:id, :account, 'oidc', :issuer, :subject, :now, :by::uuid)
                on conflict do nothing
                """)
                .param("id", id)
                .param("account", account)
                .param("issuer", provider.issuer())
                .param("subject", subject)
                .param("now", now())
                .param("by", by)
                .update();
        if (kept == 0) {
            throw new OidcRefused.LinkTaken();
        }
        return id;
    }

    /** Whom a provider of the company lets in, up to 500 after the given account. */
    @Transactional(readOnly = true)
    public List<Link> of(UUID company, String name, @Nullable UUID after) {
        return sql.sql("""
                select id, account, subject, linked_at from account_link
                 where provider = 'oidc' and issuer = :issuer and ended_at is null
                   and (:after::uuid is null or account > :after::uuid)
                   and account in (select account from access_grant where company = :company)
                 order by account limit 500
                """)
                .param("issuer", required(company, name).issuer())
                .param("company", company)
                .param("after", after)
                .query((row, n) -> new Link(
                        row.getObject("id", UUID.class),
                        row.getObject("account", UUID.class),
                        row.getString("subject"),
                        row.getObject("linked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @throws NotFound when the account has no live link with that provider of the company */
    public void end(UUID company, UUID account, String name) {
        int ended = sql.sql("""
                update account_link set ended_at = :now
                 where provider = 'oidc' and issuer = :issuer and account = :account and ended_at is null
                   and account in (select account from access_grant where company = :company)
                """)
                .param("now", now())
                .param("issuer", required(company, name).issuer())
                .param("account", account)
                .param("company", company)
                .update();
        if (ended == 0) {
            throw new NotFound("identity.no-such-link");
        }
    }

    private OidcProvider required(UUID company, String name) {
        var provider = providers.required(name);
        affiliation.requireProvider(provider, company);
        return provider;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
