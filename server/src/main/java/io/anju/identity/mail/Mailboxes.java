package io.anju.identity.mail;

import io.anju.identity.Guesses;
import io.anju.identity.MailCodeSender;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
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

/** The proved e-mail address of an account: one each, and one account each. A code goes there and comes back within ten minutes. */
@Service
@Transactional
public class Mailboxes {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final Duration PAUSE = Duration.ofMinutes(1);
    static final Guesses.Limit TRIES = new Guesses.Limit("mail-code", 5, Duration.ofMinutes(15));
    static final Guesses.Limit LETTERS = new Guesses.Limit("mail-letter", 10, Duration.ofDays(1));

    /** An address in force. */
    public record Mailbox(MailAddress address, Instant verifiedAt) {}

    private record Sent(byte[] emailCipher, byte[] codeHash, OffsetDateTime sentAt, OffsetDateTime expiresAt) {}

    private final JdbcClient sql;
    private final MailVault vault;
    private final Guesses guesses;
    private final List<MailCodeSender> senders;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Mailboxes(JdbcClient sql, MailVault vault, Guesses guesses, List<MailCodeSender> senders, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.guesses = guesses;
        this.senders = senders;
        this.clock = clock;
    }

    /**
     * Sends a code; the address from before stays in force until it came back.
     *
     * @throws MailRefused less than a minute after the last. @throws Guesses.TooMany after ten in a day
     */
    public void sendCode(UUID account, MailAddress address) {
        var now = clock.instant();
        sent(account).ifPresent(last -> refuseHaste(last.sentAt().toInstant(), now));
        guesses.spend(LETTERS, account.toString());
        var code = "%06d".formatted(random.nextInt(1_000_000));
        sql.sql("""
                insert into email_code (account, email_cipher, code_hash, sent_at, expires_at)
                values (:account, :cipher, :code, :now, :until)
                on conflict (account) do update
                   set email_cipher = :cipher, code_hash = :code, sent_at = :now, expires_at = :until
                """)
                .param("account", account)
                .param("cipher", vault.encrypt(account, address))
                .param("code", vault.hash(account, address, code))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        senders.forEach(sender -> sender.send(address.value(), code));
    }

    /**
     * The code came back: the address is the account's from now on. Refused by the database when it is another's.
     *
     * @throws MailRefused when the code is wrong, used or too old. @throws Guesses.TooMany after five wrong ones
     */
    public void confirm(UUID account, String code) {
        guesses.spend(TRIES, account.toString());
        var sent = sent(account).orElseThrow(MailRefused.WrongCode::new);
        var address = vault.decrypt(account, sent.emailCipher());
        if (clock.instant().isAfter(sent.expiresAt().toInstant())
                || !MessageDigest.isEqual(sent.codeHash(), vault.hash(account, address, code))) {
            throw new MailRefused.WrongCode();
        }
        sql.sql("delete from email_code where account = :account")
                .param("account", account)
                .update();
        guesses.right(TRIES, account.toString());
        endLive(account);
        keep(account, address);
    }

    private void keep(UUID account, MailAddress address) {
        sql.sql("""
                insert into account_email (id, account, email_hash, email_cipher, verified_at)
                values (:id, :account, :hash, :cipher, :now)
                """)
                .param("id", Ids.next())
                .param("account", account)
                .param("hash", vault.hash(address))
                .param("cipher", vault.encrypt(account, address))
                .param("now", now())
                .update();
    }

    /** @throws NotFound when the account has no address */
    public void end(UUID account) {
        if (endLive(account) == 0) {
            throw new NotFound("identity.no-mailbox");
        }
    }

    private int endLive(UUID account) {
        return sql.sql("update account_email set ended_at = :now where account = :account and ended_at is null")
                .param("now", now())
                .param("account", account)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Mailbox> of(UUID account) {
        return sql.sql("""
                select email_cipher, verified_at from account_email where account = :account and ended_at is null
                """)
                .param("account", account)
                .query((row, n) -> new Mailbox(
                        vault.decrypt(account, row.getBytes("email_cipher")),
                        row.getObject("verified_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Whose address it is. */
    @Transactional(readOnly = true)
    public Optional<UUID> holder(MailAddress address) {
        return sql.sql("select account from account_email where email_hash = :hash and ended_at is null")
                .param("hash", vault.hash(address))
                .query((row, n) -> row.getObject("account", UUID.class))
                .optional();
    }

    private Optional<Sent> sent(UUID account) {
        return sql.sql("""
                select email_cipher, code_hash, sent_at, expires_at from email_code where account = :account for update
                """).param("account", account).query(Sent.class).optional();
    }

    private static void refuseHaste(Instant sent, Instant now) {
        var wait = Duration.between(now, sent.plus(PAUSE));
        if (wait.isPositive()) {
            throw new MailRefused.TooSoon(wait);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
