package io.anju.identity.signin;

import io.anju.identity.credential.CredentialChange;
import io.anju.identity.credential.Credentials;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing one's password; whoever asks has already shown who they are. */
@Service
@Transactional
public class Passwords {

    private record Known(@Nullable String login, @Nullable String passwordHash) {}

    private final JdbcClient sql;
    private final PasswordEncoder passwords;
    private final Credentials credentials;

    Passwords(JdbcClient sql, PasswordEncoder passwords, Credentials credentials) {
        this.sql = sql;
        this.passwords = passwords;
        this.credentials = credentials;
    }

    /** Whether the password only served to come in once and another must be chosen. */
    @Transactional(readOnly = true)
    public boolean mustChange(UUID account) {
        return sql.sql("select must_change_password from account where id = :id")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public boolean has(UUID account) {
        return known(account).passwordHash() != null;
    }

    /** @throws io.anju.identity.PasswordTooWeak when it is. @throws SignInRefused when it is the same, or there is none */
    public void change(UUID account, String next) {
        var known = known(account);
        if (known.passwordHash() == null) {
            throw new SignInRefused.NoPassword();
        }
        PasswordPolicy.check(next, known.login() == null ? "" : known.login());
        if (passwords.matches(next, known.passwordHash())) {
            throw new SignInRefused.SamePassword();
        }
        sql.sql("""
                update account
                   set password_hash = :hash, must_change_password = false, failures = 0, locked_until = null
                 where id = :id
                """).param("hash", passwords.encode(next)).param("id", account).update();
        credentials.note(account, CredentialChange.PASSWORD_CHANGED);
    }

    /**
     * A new password that is told to its owner and only lets them choose another; what locked the account is forgotten.
     *
     * @throws SignInRefused when the account has no login to use it with
     */
    public String oneTime(UUID account) {
        if (known(account).login() == null) {
            throw new SignInRefused.NoPassword();
        }
        var password = OneTimePassword.random();
        sql.sql("""
                update account
                   set password_hash = :hash, must_change_password = true, failures = 0, locked_until = null
                 where id = :id
                """)
                .param("hash", passwords.encode(password))
                .param("id", account)
                .update();
        credentials.note(account, CredentialChange.PASSWORD_SET);
        return password;
    }

    /** What a person calls the account: the login, or the end of its id. */
    @Transactional(readOnly = true)
    public String name(UUID account) {
        var login = known(account).login();
        return login == null ? account.toString().substring(account.toString().length() - 6) : login;
    }

    private Known known(UUID account) {
        return sql.sql("select login, password_hash from account where id = :id")
                .param("id", account)
                .query(Known.class)
                .single();
    }
}
