package io.anju.identity.badge;

import io.anju.identity.Guesses;
import io.anju.kernel.KeyFile;
import io.anju.kernel.Unacceptable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The four digits behind a badge: Argon2id over a keyed hash, so that a stolen database without the key file cannot be searched
 * through in a second. Five wrong ones lock until the worker sets another after an SMS code or a reset by the manager.
 */
@Service
@Transactional(noRollbackFor = BadgeRefused.class)
public class Pins {

    static final int TRIES = 5;
    static final Duration RESET_LIFE = Duration.ofMinutes(15);

    private static final Guesses.Limit RESETS = new Guesses.Limit("badge-reset", 5, RESET_LIFE);

    /** Six digits that the manager reads out, once. */
    public record Reset(String code, Instant expiresAt) {}

    private record Kept(
            @Nullable String pinHash,
            int wrong,
            @Nullable String resetHash,
            @Nullable OffsetDateTime resetUntil) {}

    private final JdbcClient sql;
    private final PasswordEncoder encoder;
    private final SecretKeySpec pepper;
    private final Guesses guesses;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Pins(JdbcClient sql, PasswordEncoder encoder, KeyFile keys, Guesses guesses, Clock clock) {
        this.sql = sql;
        this.encoder = encoder;
        this.pepper = new SecretKeySpec(keys.secret("badge-pin-1"), "HmacSHA256");
        this.guesses = guesses;
        this.clock = clock;
    }

    /** @throws Unacceptable for what is not four digits, or too easily guessed */
    public void set(UUID account, String pin) {
        if (!PinRules.accept(pin)) {
            throw new Unacceptable("identity.pin-too-simple", "pin");
        }
        sql.sql("""
                insert into badge_pin (account, pin_hash, wrong, set_at) values (:account, :hash, 0, :now)
                on conflict (account) do update
                   set pin_hash = :hash, wrong = 0, set_at = :now, reset_hash = null, reset_until = null
                """)
                .param("account", account)
                .param("hash", encoder.encode(peppered(account, pin)))
                .param("now", now())
                .update();
    }

    /** @throws BadgeRefused when it is wrong, locked or not set; a wrong one counts even then */
    void check(UUID account, String pin) {
        var kept = find(account).filter(row -> row.pinHash() != null).orElseThrow(BadgeRefused.PinNotSet::new);
        if (kept.wrong() >= TRIES) {
            throw new BadgeRefused.PinLocked();
        }
        boolean right = encoder.matches(peppered(account, pin), kept.pinHash());
        int wrong = right ? 0 : kept.wrong() + 1;
        sql.sql("update badge_pin set wrong = :wrong where account = :account")
                .param("wrong", wrong)
                .param("account", account)
                .update();
        if (!right) {
            throw wrong >= TRIES ? new BadgeRefused.PinLocked() : new BadgeRefused.WrongPin(TRIES - wrong);
        }
    }

    /** Forgets the PIN; the worker sets another with the code. */
    Reset reset(UUID account) {
        var code = "%06d".formatted(random.nextInt(1_000_000));
        var until = clock.instant().plus(RESET_LIFE);
        sql.sql("""
                insert into badge_pin (account, wrong, reset_hash, reset_until) values (:account, 0, :hash, :until)
                on conflict (account) do update
                   set pin_hash = null, wrong = 0, set_at = null, reset_hash = :hash, reset_until = :until
                """)
                .param("account", account)
                .param("hash", encoder.encode(peppered(account, code)))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        return new Reset(code, until);
    }

    /** @throws BadgeRefused when the code is wrong, used or too old */
    void setAfterReset(UUID account, String code, String pin) {
        guesses.spend(RESETS, account.toString());
        var kept = find(account).orElseThrow(BadgeRefused.WrongResetCode::new);
        boolean alive = kept.resetUntil() != null
                && clock.instant().isBefore(kept.resetUntil().toInstant());
        if (!alive || !encoder.matches(peppered(account, code), kept.resetHash())) {
            throw new BadgeRefused.WrongResetCode();
        }
        set(account, pin);
        guesses.right(RESETS, account.toString());
    }

    /** Locks the row: two tries at once count as two. */
    private Optional<Kept> find(UUID account) {
        return sql.sql(
                        "select pin_hash, wrong, reset_hash, reset_until from badge_pin where account = :account for update")
                .param("account", account)
                .query(Kept.class)
                .optional();
    }

    private String peppered(UUID account, String digits) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(pepper);
            return HexFormat.of().formatHex(mac.doFinal((account + "/" + digits).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
