package io.anju.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sign-in of office staff: five wrong passwords lock the account for a quarter of an hour. */
@Service
public class PasswordSignIn {

    static final int FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private record Known(
            UUID id,
            String passwordHash,
            int failures,
            @Nullable OffsetDateTime lockedUntil) {}

    private final JdbcClient sql;
    private final PasswordEncoder passwords;
    private final Clock clock;

    PasswordSignIn(JdbcClient sql, PasswordEncoder passwords, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @throws SignInRefused when the password is wrong (an unknown name takes as long to say so) or the account locked */
    @Transactional(noRollbackFor = SignInRefused.class)
    public UUID signIn(String login, String password) {
        var known = find("login = :who", login);
        if (known.isEmpty()) {
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
                .query(Known.class)
                .optional();
    }

    private UUID check(Known account, String password) {
        var now = clock.instant();
        if (account.lockedUntil() != null && now.isBefore(account.lockedUntil().toInstant())) {
            throw new SignInRefused.Locked(
                    Duration.between(now, account.lockedUntil().toInstant()));
        }
        if (!passwords.matches(password, account.passwordHash())) {
            boolean last = account.failures() + 1 >= FAILURES;
            remember(
                    account.id(),
                    last ? 0 : account.failures() + 1,
                    last ? now.plus(LOCK).atOffset(ZoneOffset.UTC) : null);
            throw new SignInRefused.WrongPassword();
        }
        remember(account.id(), 0, null);
        return account.id();
    }

    private void remember(UUID account, int failures, @Nullable OffsetDateTime lockedUntil) {
        sql.sql("update account set failures = :failures, locked_until = :until where id = :id")
                .param("failures", failures)
                .param("until", lockedUntil, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", account)
                .update();
    }
}
