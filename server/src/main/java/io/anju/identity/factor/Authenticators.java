package io.anju.identity.factor;

import io.anju.identity.SecondFactors;
import io.anju.identity.credential.CredentialChange;
import io.anju.identity.credential.Credentials;
import io.anju.kernel.KeyFile;
import io.anju.kernel.Lockbox;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
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
 * The authenticator apps of accounts. A code counts once, may be one step early or late, and five wrong ones lock the second
 * factor for a quarter of an hour. The secret is kept encrypted and never shown again after enrolment.
 */
@Service
@Transactional
public class Authenticators implements SecondFactors {

    static final int FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private static final int SECRET_BYTES = 20;

    /** What the app needs: the secret to type, or the address that a QR code shows. */
    public record Enrolment(String secret, String address) {}

    private record Kept(
            byte @Nullable [] secret,
            byte @Nullable [] nextSecret,
            long lastStep,
            int failures,
            @Nullable OffsetDateTime lockedUntil) {}

    private final JdbcClient sql;
    private final RecoveryCodes recovery;
    private final Credentials credentials;
    private final Lockbox box;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Authenticators(JdbcClient sql, RecoveryCodes recovery, Credentials credentials, KeyFile keys, Clock clock) {
        this.sql = sql;
        this.recovery = recovery;
        this.credentials = credentials;
        this.box = new Lockbox(keys, "second-factor-1");
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean enrolled(UUID account) {
        return sql.sql("select exists (select from second_factor where account = :account and secret is not null)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public int recoveryCodesLeft(UUID account) {
        return recovery.left(account);
    }

    /** A new secret, in force only once a code of it was confirmed; until then the one from before works on. */
    public Enrolment begin(UUID account, String name) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        sql.sql("""
                insert into second_factor (account, next_secret, last_step, failures) values (:account, :next, 0, 0)
                on conflict (account) do update set next_secret = :next
                """)
                .param("account", account)
                .param("next", box.lock(bytes, account.toString()))
                .update();
        var secret = Base32.encode(bytes);
        return new Enrolment(secret, new OtpAuth(name, secret).address());
    }

    /** Puts the new secret in force. @return ten recovery codes, shown this once; those from before are spent */
    @Transactional(noRollbackFor = FactorRefused.class)
    public List<String> confirm(UUID account, String code) {
        var kept = find(account).orElseThrow(FactorRefused.NotThere::new);
        if (kept.nextSecret() == null) {
            throw new FactorRefused.NotThere();
        }
        refuseLocked(kept);
        var step = Totp.accept(box.unlock(kept.nextSecret(), account.toString()), code, clock.instant(), 0);
        if (step.isEmpty()) {
            throw failed(account, kept);
        }
        sql.sql("""
                update second_factor
                   set secret = next_secret, next_secret = null, last_step = :step, failures = 0, locked_until = null
                 where account = :account
                """).param("step", step.getAsLong()).param("account", account).update();
        credentials.note(account, CredentialChange.SECOND_FACTOR_ENROLLED);
        return recovery.renew(account, now());
    }

    /** @throws FactorRefused when the code is wrong or used, or too many were; the failure counts even then */
    @Transactional(noRollbackFor = FactorRefused.class)
    public void check(UUID account, String code) {
        var kept = find(account).orElseThrow(FactorRefused.NotThere::new);
        if (kept.secret() == null) {
            throw new FactorRefused.NotThere();
        }
        refuseLocked(kept);
        var secret = box.unlock(kept.secret(), account.toString());
        var step = Totp.accept(secret, code.strip(), clock.instant(), kept.lastStep());
        if (step.isPresent()) {
            remember(account, step.getAsLong(), 0, null);
        } else if (recovery.spend(account, code, now())) {
            credentials.note(account, CredentialChange.RECOVERY_CODE_USED);
            remember(account, kept.lastStep(), 0, null);
        } else {
            throw failed(account, kept);
        }
    }

    /** Takes the app off. @throws FactorRefused when {@code required}: the account may not be without one */
    public void remove(UUID account, boolean required) {
        if (required) {
            throw new FactorRefused.Required();
        }
        sql.sql("update second_factor set secret = null, next_secret = null where account = :account")
                .param("account", account)
                .update();
        recovery.spendAll(account, now());
        credentials.note(account, CredentialChange.SECOND_FACTOR_REMOVED);
    }

    @Override
    public void enrol(UUID account, String secret) {
        sql.sql("""
                insert into second_factor (account, secret, last_step, failures) values (:account, :secret, 0, 0)
                """)
                .param("account", account)
                .param("secret", box.lock(Base32.decode(secret), account.toString()))
                .update();
        credentials.note(account, CredentialChange.SECOND_FACTOR_ENROLLED);
    }

    @Override
    public String codeNow(String secret) {
        return Totp.code(Base32.decode(secret), Totp.step(clock.instant()), Totp.DIGITS);
    }

    private void refuseLocked(Kept kept) {
        var now = clock.instant();
        if (kept.lockedUntil() != null && now.isBefore(kept.lockedUntil().toInstant())) {
            throw new FactorRefused.Locked(
                    Duration.between(now, kept.lockedUntil().toInstant()));
        }
    }

    private FactorRefused failed(UUID account, Kept kept) {
        boolean last = kept.failures() + 1 >= FAILURES;
        remember(account, kept.lastStep(), last ? 0 : kept.failures() + 1, last ? now().plus(LOCK) : null);
        return new FactorRefused.WrongCode();
    }

    private void remember(UUID account, long step, int failures, @Nullable OffsetDateTime lockedUntil) {
        sql.sql("""
                update second_factor set last_step = :step, failures = :failures, locked_until = :until
                 where account = :account
                """)
                .param("step", step)
                .param("failures", failures)
                .param("until", lockedUntil, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("account", account)
                .update();
    }

    /** Locks the row: two guesses at once count as two, and one code at two places gets in once. */
    private Optional<Kept> find(UUID account) {
        return sql.sql("""
                select secret, next_secret, last_step, failures, locked_until from second_factor
                 where account = :account for update
                """).param("account", account).query(Kept.class).optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
