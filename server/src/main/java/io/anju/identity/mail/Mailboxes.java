package io.anju.identity.mail;

import io.anju.identity.Guesses;
import io.anju.identity.MailCodeSender;
import io.anju.identity.code.CodePost;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import java.security.MessageDigest;
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
public class Mailboxes {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final Guesses.Limit TRIES = new Guesses.Limit("mail-code", 5, Duration.ofMinutes(15));
    static final Guesses.Limit LETTERS = new Guesses.Limit("mail-letter", 10, Duration.ofDays(1));

    /** An address in force. */
    public record Mailbox(MailAddress address, Instant verifiedAt) {}

    private record Sent(byte[] emailCipher, byte[] codeHash, OffsetDateTime sentAt, OffsetDateTime expiresAt) {}

    private final JdbcClient sql;
    private final MailVault vault;
    private final Guesses guesses;
    private final CodePost post;
    private final List<MailCodeSender> senders;
    private final Clock clock;

    Mailboxes(
            JdbcClient sql,
            MailVault vault,
            Guesses guesses,
            CodePost post,
            List<MailCodeSender> senders,
            Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.guesses = guesses;
        this.post = post;
        this.senders = senders;
        this.clock = clock;
    }

    /**
     * Sends a code; the address from before stays in force until it came back.
     *
     * @throws io.anju.kernel.Refusal less than a minute after the last, after ten in a day, or when none goes out now
     */
    public void sendCode(UUID account, MailAddress address) {
        var place = new Place(account, address);
        post.send(place, code -> senders.forEach(sender -> sender.send(address.value(), code)));
    }

    /**
     * The code came back: the address is the account's from now on. Refused by the database when it is another's.
     *
     * @throws MailRefused when the code is wrong, used or too old. @throws Guesses.TooMany after five wrong ones
     */
    @Transactional
    public void confirm(UUID account, String code) {
        guesses.spend(TRIES, account.toString());
        var sent = sent(account).orElseThrow(MailRefused.WrongCode::new);
        var address = vault.decrypt(account, sent.emailCipher());
        if (clock.instant().isAfter(sent.expiresAt().toInstant()) || !isOf(sent, account, address, code)) {
            throw new MailRefused.WrongCode();
        }
        remove(account);
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
    @Transactional
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

    /** Locks the row. */
    private Optional<Sent> sent(UUID account) {
        return sql.sql("""
                select email_cipher, code_hash, sent_at, expires_at from email_code where account = :account for update
                """).param("account", account).query(Sent.class).optional();
    }

    private boolean isOf(Sent sent, UUID account, MailAddress address, String code) {
        return MessageDigest.isEqual(sent.codeHash(), vault.hash(account, address, code));
    }

    private void put(UUID account, Sent sent) {
        sql.sql("""
                insert into email_code (account, email_cipher, code_hash, sent_at, expires_at)
                values (:account, :cipher, :code, :sent, :until)
                on conflict (account) do update
                   set email_cipher = :cipher, code_hash = :code, sent_at = :sent, expires_at = :until
                """)
                .param("account", account)
                .param("cipher", sent.emailCipher())
                .param("code", sent.codeHash())
                .param("sent", sent.sentAt())
                .param("until", sent.expiresAt())
                .update();
    }

    private void remove(UUID account) {
        sql.sql("delete from email_code where account = :account")
                .param("account", account)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The code that is out for one account. */
    private final class Place implements CodePost.Place {

        private final UUID account;
        private final MailAddress address;
        private Optional<Sent> before = Optional.empty();

        Place(UUID account, MailAddress address) {
            this.account = account;
            this.address = address;
        }

        @Override
        public Optional<Instant> lastSent() {
            before = sent(account);
            return before.map(last -> last.sentAt().toInstant());
        }

        @Override
        public void keep(String code, Instant now) {
            guesses.spend(LETTERS, account.toString());
            var at = now.atOffset(ZoneOffset.UTC);
            var cipher = vault.encrypt(account, address);
            put(account, new Sent(cipher, vault.hash(account, address, code), at, at.plus(LIFE)));
        }

        @Override
        public void takeBack(String code) {
            if (sent(account).filter(sent -> isOf(sent, account, address, code)).isPresent()) {
                before.ifPresentOrElse(last -> put(account, last), () -> remove(account));
            }
        }
    }
}
