package io.anju.identity.signin;

import io.anju.identity.Accounts;
import io.anju.identity.PhoneVault;
import io.anju.identity.RoleHeld;
import io.anju.identity.credential.CredentialChange;
import io.anju.identity.credential.Credentials;
import io.anju.identity.session.Ending;
import io.anju.identity.session.Sessions;
import io.anju.kernel.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredAccounts implements Accounts {

    private final JdbcClient sql;
    private final PhoneVault phones;
    private final PasswordEncoder passwords;
    private final Credentials credentials;
    private final Sessions sessions;
    private final Clock clock;

    StoredAccounts(
            JdbcClient sql,
            PhoneVault phones,
            PasswordEncoder passwords,
            Credentials credentials,
            Sessions sessions,
            Clock clock) {
        this.sql = sql;
        this.phones = phones;
        this.passwords = passwords;
        this.credentials = credentials;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public UUID ofPhone(String phone) {
        sql.sql("""
                insert into account (id, phone_hash, phone_cipher, failures, created_at)
                values (:id, :hash, :cipher, 0, :now)
                on conflict (phone_hash) do nothing
                """)
                .param("id", Ids.next())
                .param("hash", phones.hash(phone))
                .param("cipher", phones.encrypt(phone))
                .param("now", now())
                .update();
        return withPhone(phone).orElseThrow();
    }

    @Override
    public Optional<UUID> withPhone(String phone) {
        return sql.sql("select id from account where phone_hash = :hash")
                .param("hash", phones.hash(phone))
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
    }

    @Override
    public Map<String, UUID> withPhones(Collection<String> wanted) {
        var numbers = List.copyOf(new LinkedHashSet<>(wanted));
        var found = new HashMap<String, UUID>();
        sql.sql("""
                select w.n, a.id
                  from unnest(:phones::bytea[]) with ordinality as w (phone, n)
                  join account a on a.phone_hash = w.phone
                """)
                .param("phones", numbers.stream().map(phones::hash).toArray(byte[][]::new))
                .query(row -> {
                    found.put(numbers.get(row.getInt("n") - 1), row.getObject("id", UUID.class));
                });
        return found;
    }

    @Override
    public Optional<String> phoneOf(UUID account) {
        return sql.sql("select phone_cipher from account where id = :id and phone_cipher is not null")
                .param("id", account)
                .query((row, n) -> phones.decrypt(row.getBytes("phone_cipher")))
                .optional();
    }

    @Override
    public UUID withPassword(String login, String password) {
        return withPassword(login, password, false);
    }

    @Override
    public UUID withOneTimePassword(String login, String password) {
        return withPassword(login, password, true);
    }

    @Override
    public UUID withUnknownPassword(String login) {
        return withPassword(login, OneTimePassword.random(), true);
    }

    @Override
    public UUID withPasswordAndPhone(String login, String password, String phone) {
        var id = withPassword(login, password, false);
        sql.sql("update account set phone_hash = :hash, phone_cipher = :cipher where id = :id")
                .param("hash", phones.hash(phone))
                .param("cipher", phones.encrypt(phone))
                .param("id", id)
                .update();
        return id;
    }

    private UUID withPassword(String login, String password, boolean once) {
        PasswordPolicy.check(password, login);
        var id = Ids.next();
        sql.sql("""
                insert into account (id, login, password_hash, must_change_password, failures, created_at)
                values (:id, :login, :hash, :once, 0, :now)
                """)
                .param("id", id)
                .param("login", login)
                .param("hash", passwords.encode(password))
                .param("once", once)
                .param("now", now())
                .update();
        credentials.note(id, CredentialChange.PASSWORD_SET);
        return id;
    }

    @Override
    public void grantInCommunity(UUID account, String role, UUID company, UUID community, LocalDate since) {
        grant(account, role, company, community, since);
    }

    @Override
    public boolean holdsInCommunity(UUID account, String role, UUID company, UUID community) {
        return sql.sql("""
                select exists (select from access_grant where account = :account and role = :role and company = :company
                                  and community = :community and until is null)
                """)
                .param("account", account)
                .param("role", role)
                .param("company", company)
                .param("community", community)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void endInCommunity(UUID account, UUID company, UUID community, LocalDate day) {
        sql.sql("""
                update access_grant set until = greatest(since, :day)
                 where account = :account and company = :company and community = :community
                   and (until is null or until > :day)
                """)
                .param("day", day)
                .param("account", account)
                .param("company", company)
                .param("community", community)
                .update();
    }

    @Override
    public void grantCompanyWide(UUID account, String role, UUID company, LocalDate since) {
        grant(account, role, company, null, since);
        sessions.endAll(account, null, Ending.GRANT_WIDENED);
    }

    private void grant(UUID account, String role, UUID company, @Nullable UUID community, LocalDate since) {
        int given = sql.sql("""
                insert into access_grant (id, account, role, company, community, since)
                values (:id, :account, :role, :company, :community, :since)
                on conflict (account, role, company, community) where until is null do nothing
                """)
                .param("id", Ids.next())
                .param("account", account)
                .param("role", role)
                .param("company", company)
                .param("community", community)
                .param("since", since)
                .update();
        if (given == 0) {
            throw new RoleHeld();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
