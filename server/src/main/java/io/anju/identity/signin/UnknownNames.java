package io.anju.identity.signin;

import io.anju.identity.PhoneVault;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords for names that nobody has, counted like those for an account: if only accounts were ever kept out, being kept
 * out would say that there is one. A name is kept as twenty bits of its keyed hash, so that nobody fills the table with names.
 */
@Component
class UnknownNames {

    private static final String WHAT = "unknown-name";
    private static final OffsetDateTime NOT_LOCKED = Instant.EPOCH.atOffset(ZoneOffset.UTC);
    private static final int DIGITS = 5;

    private final JdbcClient sql;
    private final PhoneVault hashes;
    private final Clock clock;

    UnknownNames(JdbcClient sql, PhoneVault hashes, Clock clock) {
        this.sql = sql;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** Counts one, in the caller's transaction. @throws SignInRefused.Locked when the name is kept out */
    void fail(String login) {
        var who = HexFormat.of().formatHex(hashes.hash("login/" + login)).substring(0, DIGITS);
        var now = clock.instant();
        var failures = of(who);
        failures.refuseLocked(now);
        remember(who, failures.andOne(now));
    }

    /** Locks the row: two guesses at once count as two. */
    private Failures of(String who) {
        sql.sql("insert into guess (what, who, guesses, until) values (:what, :who, 0, :until) on conflict do nothing")
                .param("what", WHAT)
                .param("who", who)
                .param("until", NOT_LOCKED)
                .update();
        return sql.sql("select guesses, until from guess where what = :what and who = :who for update")
                .param("what", WHAT)
                .param("who", who)
                .query((row, n) -> new Failures(row.getInt("guesses"), row.getObject("until", OffsetDateTime.class)))
                .single();
    }

    private void remember(String who, Failures failures) {
        sql.sql("update guess set guesses = :guesses, until = :until where what = :what and who = :who")
                .param("guesses", failures.count())
                .param("until", Objects.requireNonNullElse(failures.lockedUntil(), NOT_LOCKED))
                .param("what", WHAT)
                .param("who", who)
                .update();
    }
}
