package io.anju.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.anju.identity.Accounts;
import io.anju.identity.PhoneVault;
import io.anju.identity.code.CodePost;
import io.anju.testing.AnjuTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A gateway for codes that is down for a while. */
@AnjuTest
class SmsSignInModuleTests {

    @Autowired
    JdbcClient sql;

    @Autowired
    PhoneVault phones;

    @Autowired
    Accounts accounts;

    @Autowired
    CodePost post;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    private final String phone = "199%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    private final List<String> arrived = new ArrayList<>();
    private boolean down;

    @Test
    void aCodeThatDidNotGoOutMayBeAskedForAgainAtOnceAndTheOneFromBeforeStillOpens() {
        var signIn = new SmsSignIn(sql, phones, accounts, post, List.of(this::carry), clock);
        down = true;
        assertThatIllegalStateException().isThrownBy(() -> signIn.sendCode(phone));
        down = false;
        signIn.sendCode(phone);

        sql.sql("update sign_in_code set sent_at = sent_at - interval '2 minutes' where phone_hash = :phone")
                .param("phone", phones.hash(phone))
                .update();
        down = true;
        assertThatIllegalStateException().isThrownBy(() -> signIn.sendCode(phone));

        assertThat(arrived).hasSize(1);
        var account = transaction.execute(status -> signIn.signIn(phone, arrived.getFirst()));
        assertThat(account).isEqualTo(accounts.ofPhone(phone));
    }

    private void carry(String to, String code) {
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
        if (down) {
            throw new IllegalStateException("down");
        }
        arrived.add(code);
    }
}
