package io.anju.identity.signin;

import io.anju.identity.Accounts;
import io.anju.identity.CodeSender;
import io.anju.identity.PhoneVault;
import io.anju.identity.code.CodePost;
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

/** Sign-in by a six-digit code: the newest only, five tries, five minutes, one a minute. */
@Service
public class SmsSignIn {

    static final Duration LIFE = Duration.ofMinutes(5);
    static final int TRIES = 5;

    private record Sent(byte[] codeHash, OffsetDateTime sentAt, OffsetDateTime expiresAt, int tries) {}

    private final JdbcClient sql;
    private final PhoneVault phones;
    private final Accounts accounts;
    private final CodePost post;
    private final List<CodeSender> senders;
    private final Clock clock;

    SmsSignIn(
            JdbcClient sql,
            PhoneVault phones,
            Accounts accounts,
            CodePost post,
            List<CodeSender> senders,
            Clock clock) {
        this.sql = sql;
        this.phones = phones;
        this.accounts = accounts;
        this.post = post;
        this.senders = senders;
        this.clock = clock;
    }

    /** @throws io.anju.kernel.Refusal when a code went to this number less than a minute ago, or none goes out now */
    public void sendCode(String phone) {
        post.send(new Place(phone), code -> senders.forEach(sender -> sender.send(phone, code)));
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
        if (!isOf(sent, code, phone)) {
            change("update sign_in_code set tries = tries + 1 where phone_hash = :phone", phone);
            throw new SignInRefused.WrongCode();
        }
        remove(phone);
        return accounts.ofPhone(phone);
    }

    private boolean isOf(Sent sent, String code, String phone) {
        return MessageDigest.isEqual(sent.codeHash(), hash(code, phone));
    }

    private byte[] hash(String code, String phone) {
        return phones.hash(code + "/" + phone);
    }

    /** Locks the row: two guesses at once count as two. */
    private Optional<Sent> find(String phone) {
        return sql.sql("""
                select code_hash, sent_at, expires_at, tries from sign_in_code where phone_hash = :phone for update
                """).param("phone", phones.hash(phone)).query(Sent.class).optional();
    }

    private void put(String phone, Sent sent) {
        sql.sql("""
                insert into sign_in_code (phone_hash, code_hash, sent_at, expires_at, tries)
                values (:phone, :code, :sent, :until, :tries)
                on conflict (phone_hash) do update
                   set code_hash = :code, sent_at = :sent, expires_at = :until, tries = :tries
                """)
                .param("phone", phones.hash(phone))
                .param("code", sent.codeHash())
                .param("sent", sent.sentAt())
                .param("until", sent.expiresAt())
                .param("tries", sent.tries())
                .update();
    }

    private void remove(String phone) {
        change("delete from sign_in_code where phone_hash = :phone", phone);
    }

    private void change(String statement, String phone) {
        sql.sql(statement).param("phone", phones.hash(phone)).update();
    }

    /** The code that is out to one number. */
    private final class Place implements CodePost.Place {

        private final String phone;
        private Optional<Sent> before = Optional.empty();

        Place(String phone) {
            this.phone = phone;
        }

        @Override
        public Optional<Instant> lastSent() {
            before = find(phone);
            return before.map(sent -> sent.sentAt().toInstant());
        }

        @Override
        public void keep(String code, Instant now) {
            var at = now.atOffset(ZoneOffset.UTC);
            put(phone, new Sent(hash(code, phone), at, at.plus(LIFE), 0));
        }

        @Override
        public void takeBack(String code) {
            if (find(phone).filter(sent -> isOf(sent, code, phone)).isPresent()) {
                before.ifPresentOrElse(sent -> put(phone, sent), () -> remove(phone));
            }
        }
    }
}
