package io.anju.identity.signin;

import io.anju.identity.Accounts;
import io.anju.identity.CodeSender;
import io.anju.identity.PhoneVault;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sign-in by a six-digit code: the newest only, five tries, five minutes, one a minute. */
@Service
public class SmsSignIn {

    static final Duration LIFE = Duration.ofMinutes(5);
    static final Duration PAUSE = Duration.ofMinutes(1);
    static final int TRIES = 5;

    private record Sent(byte[] codeHash, OffsetDateTime sentAt, OffsetDateTime expiresAt, int tries) {}

    private final JdbcClient sql;
    private final PhoneVault phones;
    private final Accounts accounts;
    private final List<CodeSender> senders;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SmsSignIn(JdbcClient sql, PhoneVault phones, Accounts accounts, List<CodeSender> senders, Clock clock) {
        this.sql = sql;
        this.phones = phones;
        this.accounts = accounts;
        this.senders = senders;
        this.clock = clock;
    }

    /** @throws SignInRefused when a code went to this number less than a minute ago */
    @Transactional
    public void sendCode(String phone) {
        var now = clock.instant();
        find(phone).ifPresent(sent -> refuseHaste(sent.sentAt().toInstant(), now));
        var code = "%06d".formatted(random.nextInt(1_000_000));
        sql.sql("""
                insert into sign_in_code (phone_hash, code_hash, sent_at, expires_at, tries)
                values (:phone, :code, :now, :until, 0)
                on conflict (phone_hash) do update
                   set code_hash = :code, sent_at = :now, expires_at = :until, tries = 0
                """)
                .param("phone", phones.hash(phone))
                .param("code", phones.hash(code + "/" + phone))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        senders.forEach(sender -> sender.send(phone, code));
    }

    /**
     * The account of whoever holds the phone.
     *
     * @throws SignInRefused when the code is wrong, used, too old, or tried too often; the try counts even then
     */
    @Transactional(noRollbackFor = SignInRefused.class)
    public UUID signIn(String phone, String code) {
        var sent = find(phone).orElseThrow(SignInRefused.WrongCode::new);
        if (sent.tries() >= TRIES || clock.instant().isAfter(sent.expiresAt().toInstant())) {
            throw new SignInRefused.WrongCode();
        }
        if (!MessageDigest.isEqual(sent.codeHash(), phones.hash(code + "/" + phone))) {
            change("update sign_in_code set tries = tries + 1 where phone_hash = :phone", phone);
            throw new SignInRefused.WrongCode();
        }
        change("delete from sign_in_code where phone_hash = :phone", phone);
        return accounts.ofPhone(phone);
    }

    private static void refuseHaste(Instant sent, Instant now) {
        var wait = Duration.between(now, sent.plus(PAUSE));
        if (wait.isPositive()) {
            throw new SignInRefused.TooSoon(wait);
        }
    }

    /** Locks the row: two guesses at once count as two. */
    private Optional<Sent> find(String phone) {
        return sql.sql("""
                select code_hash, sent_at, expires_at, tries from sign_in_code where phone_hash = :phone for update
                """).param("phone", phones.hash(phone)).query(Sent.class).optional();
    }

    private void change(String statement, String phone) {
        sql.sql(statement).param("phone", phones.hash(phone)).update();
    }
}
