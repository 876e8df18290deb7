package io.anju.identity.factor;

import io.anju.kernel.KeyFile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes for the day the phone is gone: shown once, kept as keyed hashes, each good for one sign-in. */
@Component
class RecoveryCodes {

    static final int COUNT = 10;

    private static final int BYTES = 10;
    private static final int HALF = 8;

    private final JdbcClient sql;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient sql, KeyFile keys) {
        this.sql = sql;
        key = new SecretKeySpec(keys.secret("recovery-code-1"), "HmacSHA256");
    }

    /** New ones; those from before are spent. */
    List<String> renew(UUID account, OffsetDateTime now) {
        spendAll(account, now);
        var codes = Stream.generate(this::invent).limit(COUNT).toList();
        codes.forEach(code -> sql.sql("insert into recovery_code (account, code_hash) values (:account, :hash)")
                .param("account", account)
                .param("hash", hash(account, code))
                .update());
        return codes;
    }

    void spendAll(UUID account, OffsetDateTime now) {
        sql.sql("update recovery_code set used_at = :now where account = :account and used_at is null")
                .param("now", now)
                .param("account", account)
                .update();
    }

    /** True once for each code. */
    boolean spend(UUID account, String code, OffsetDateTime now) {
        return sql.sql("""
                update recovery_code set used_at = :now
                 where account = :account and code_hash = :hash and used_at is null
                """)
                        .param("now", now)
                        .param("account", account)
                        .param("hash", hash(account, code))
                        .update()
                == 1;
    }

    int left(UUID account) {
        return sql.sql("select count(*) from recovery_code where account = :account and used_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    private String invent() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var text = Base32.encode(bytes).toLowerCase(Locale.ROOT);
        return text.substring(0, HALF) + "-" + text.substring(HALF);
    }

    private byte[] hash(UUID account, String code) {
        var plain = code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((account + "/" + plain).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
