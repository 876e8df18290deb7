package io.anju.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.anju.identity.Accounts;
import io.anju.identity.Guesses;
import io.anju.identity.code.CodePost;
import io.anju.testing.AnjuTest;
import io.anju.testing.Town;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server that is down for a while. */
@AnjuTest
class MailboxModuleTests {

    @Autowired
    JdbcClient sql;

    @Autowired
    MailVault vault;

    @Autowired
    Guesses guesses;

    @Autowired
    Accounts accounts;

    @Autowired
    CodePost post;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    private final String name = "zhang-" + UUID.randomUUID();
    private final List<String> arrived = new ArrayList<>();
    private boolean down;

    @Test
    void aCodeThatDidNotGoOutMayBeAskedForAgainAtOnceAndTheOneFromBeforeStillCounts() {
        var account = accounts.withPassword(name, Town.PASSWORD);
        var address = MailAddress.read(name + "@example.com").orElseThrow();
        var mailboxes = new Mailboxes(sql, vault, guesses, post, List.of(this::carry), clock);
        down = true;
        assertThatIllegalStateException().isThrownBy(() -> mailboxes.sendCode(account, address));
        down = false;
        mailboxes.sendCode(account, address);

        sql.sql("update email_code set sent_at = sent_at - interval '2 minutes' where account = :account")
                .param("account", account)
                .update();
        down = true;
        var other = MailAddress.read("other-" + name + "@example.com").orElseThrow();
        assertThatIllegalStateException().isThrownBy(() -> mailboxes.sendCode(account, other));

        assertThat(arrived).hasSize(1);
        transaction.executeWithoutResult(status -> mailboxes.confirm(account, arrived.getFirst()));
        assertThat(mailboxes.of(account).map(Mailboxes.Mailbox::address)).hasValue(address);
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
