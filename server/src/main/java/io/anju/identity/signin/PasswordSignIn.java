package io.anju.identity.signin;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sign-in of office staff: five wrong passwords lock the account for a quarter of an hour. */
@Service
public class PasswordSignIn {

    private record Known(UUID id, String passwordHash, Failures failures) {}

    private final JdbcClient sql;
    private final UnknownNames unknown;
    private final PasswordEncoder passwords;
    private final Clock clock;

    PasswordSignIn(JdbcClient sql, UnknownNames unknown, PasswordEncoder passwords, Clock clock) {
        this.sql = sql;
        this.unknown = unknown;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * @throws SignInRefused when the password is wrong or the account locked; what nobody is called is refused in the same words,
     *     takes as long and is locked as soon
     */
    @Transactional(noRollbackFor = SignInRefused.class)
    public UUID signIn(String login, String password) {
        var known = find("login = :who", login);
        if (known.isEmpty()) {
            unknown.fail(login);
            passwords.encode(password);
            throw new SignInRefused.WrongPassword();
        }
        return check(known.get(), password);
    }

    /** Asks somebody who is signed in once more. @throws SignInRefused as above, and when the account has no password */
    @Transactional(noRollbackFor = SignInRefused.class)
    public void confirm(UUID account, String password) {
        check(find("id = :who", account).orElseThrow(SignInRefused.WrongPassword::new), password);
    }

    /** Locks the row: two guesses at once count as two. */
    private Optional<Known> find(String condition, Object who) {
        return sql.sql("""
                select id, password_hash, failures, locked_until from account
                 where password_hash is not null and ended_at is null and %s for update
                """.formatted(condition))
                .param("who", who)
                .query((row, n) -> new Known(
                        row.getObject("id", UUID.class),
                        row.getString("password_hash"),
                        new Failures(row.getInt("failures"), row.getObject("locked_until", OffsetDateTime.class))))
                .optional();
    }

    private UUID check(Known account, String password) {
        var now = clock.instant();
        account.failures().refuseLocked(now);
        if (!passwords.matches(password, account.passwordHash())) {
            remember(account.id(), account.failures().andOne(now));
            throw new SignInRefused.WrongPassword();
        }
        remember(account.id(), Failures.NONE);
        return account.id();
    }

    private void remember(UUID account, Failures failures) {
        sql.sql("update account set failures = :failures, locked_until = :until where id = :id")
                .param("failures", failures.count())
                .param("until", failures.lockedUntil(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", account)
                .update();
    }
}
