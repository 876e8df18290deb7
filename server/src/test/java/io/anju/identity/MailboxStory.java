package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Mailbox;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account proves an e-mail address, replaces it, and takes it off. */
@AnjuTest
class MailboxStory {

    private static final String MAILBOX = "/api/me/mailbox";

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAddresses addresses;

    @Autowired
    JdbcClient sql;

    @Value("${anju.data}")
    Path data;

    private final String address = "zhang-" + UUID.randomUUID() + "@example.com";
    private Quarter quarter;

    @BeforeEach
    void aCommunity() {
        quarter = town.promising("S09-021");
    }

    @Test
    void anAddressIsOnesOwnOnceItsCodeCameBackAndNobodyElseCanHaveIt() {
        var resident = town.resident(quarter);
        assertThat(resident.get(MAILBOX).text()).isEqualTo("{}");
        Mailbox.prove(resident, address, data);
        assertThat(resident.get(MAILBOX).body().path("masked").asString()).isEqualTo("z***@example.com");
        assertThat(addresses.email(account())).hasValue(address);
        assertThat(stored()).doesNotContain("example");

        var other = town.technician(quarter);
        assertThat(other.post(MAILBOX + "/codes", body(address)).status()).isEqualTo(204);
        assertThat(other.post(MAILBOX, code(Mailbox.codeSentTo(address, data))).type())
                .isEqualTo("urn:anju:constraint.email_is_taken");

        assertThat(resident.post(MAILBOX + "/end", "").status()).isEqualTo(204);
        assertThat(addresses.email(account())).isEmpty();
        assertThat(resident.post(MAILBOX + "/end", "").status()).isEqualTo(404);
    }

    /** A command and its answer commit together, and here the code has to be committed first. */
    @Test
    void aCodeGoesOutOutsideTheTransactionOfACommand() {
        var resident = town.resident(quarter);
        assertThat(resident.post(MAILBOX + "/codes", body(address)).status()).isEqualTo(204);

        assertThat(sql.sql("select count(*) from idempotency_record where route like '%/mailbox/codes'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aWrongCodeIsNoneAndGuessingEnds() {
        var resident = town.resident(quarter);
        resident.post(MAILBOX + "/codes", body(address));
        var right = Mailbox.codeSentTo(address, data);
        var wrong = right.equals("000000") ? "000001" : "000000";
        for (int guess = 0; guess < 5; guess++) {
            assertThat(resident.post(MAILBOX, code(wrong)).type()).isEqualTo("urn:anju:identity.wrong-mail-code");
        }
        assertThat(resident.post(MAILBOX, code(right)).status()).isEqualTo(429);
        assertThat(addresses.email(account())).isEmpty();
    }

    @Test
    void aCodeIsUsedOnceAndOldOnesAreNone() {
        var resident = town.resident(quarter);
        resident.post(MAILBOX + "/codes", body(address));
        assertThat(resident.post(MAILBOX + "/codes", body(address)).status()).isEqualTo(429);
        sql.sql("update email_code set expires_at = sent_at where account = :account")
                .param("account", account())
                .update();
        var code = code(Mailbox.codeSentTo(address, data));
        assertThat(resident.post(MAILBOX, code).status()).isEqualTo(409);
        sql.sql("update email_code set expires_at = sent_at + interval '10 minutes' where account = :account")
                .param("account", account())
                .update();
        assertThat(resident.post(MAILBOX, code).status()).isEqualTo(204);
        assertThat(resident.post(MAILBOX, code).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "a@b",
                "a b@example.com",
                "a@@example.com",
                "张@example.com",
                ".a@example.com",
                "a@example.com\\nBcc: b@example.com"
            })
    void whatIsNoAddressGetsNoCode(String typed) {
        var answer = town.resident(quarter).post(MAILBOX + "/codes", body(typed));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("detail").asString()).contains("name@example.com");
    }

    private UUID account() {
        return accounts.ofPhone(quarter.residentPhone());
    }

    private String stored() {
        return sql.sql(
                        "select encode(email_cipher, 'escape') || encode(email_hash, 'escape') from account_email where account = :account")
                .param("account", account())
                .query(String.class)
                .single();
    }

    private static String body(String address) {
        return "{\"address\":\"%s\"}".formatted(address);
    }

    private static String code(String code) {
        return "{\"code\":\"%s\"}".formatted(code);
    }
}
