package io.anju.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTests {

    @Test
    void itIsFoundAgainHoweverItIsTyped() {
        assertThat(MailAddress.read(" Zhang.San+anju@Example.COM "))
                .hasValue(new MailAddress("zhang.san+anju@example.com"));
    }

    @Test
    void listsShowItsFirstSignAndItsDomain() {
        var address = new MailAddress("zhang@example.com");
        assertThat(address.masked()).isEqualTo("z***@example.com");
        assertThat(address).asString().doesNotContain("zhang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@example.com",
                "a@example",
                "a@-example.com",
                "a..b@example.com",
                "a@example.com, b@example.com",
                "a@example.com\r\nBcc: b@example.com",
                "\"a b\"@example.com",
                "张@example.com"
            })
    void whatIsNoneIsNotTaken(String typed) {
        assertThat(MailAddress.read(typed)).isEmpty();
    }

    @Test
    void noneIsLongerThanAMailServerTakes() {
        assertThat(MailAddress.read("a".repeat(242) + "@example.com")).isPresent();
        assertThat(MailAddress.read("a".repeat(243) + "@example.com")).isEmpty();
    }
}
