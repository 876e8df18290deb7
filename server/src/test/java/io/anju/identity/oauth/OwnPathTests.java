package io.anju.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.kernel.Unacceptable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/m/", "/m/me", "/console/c/0190/wall?month=2026-03", "/m/home/1/tickets/2"})
    void aPageOfOurFacesIsOurs(String path) {
        assertThat(new OwnPath(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "m/",
                "/",
                "/m",
                "//m/",
                "/m//evil.example",
                "https://evil.example/m/",
                "/api/me",
                "/m/../x",
                "/m/\\evil",
                "/m/\r\nX: 1",
                "/m/@evil",
                "/stand-in/"
            })
    void everythingElseIsNot(String path) {
        assertThatThrownBy(() -> new OwnPath(path)).isInstanceOf(Unacceptable.class);
    }

    @org.junit.jupiter.api.Test
    void eachFaceHasItsOwnSignInPage() {
        assertThat(new OwnPath("/m/me").signIn()).isEqualTo("/m/sign-in");
        assertThat(new OwnPath("/console/").signIn()).isEqualTo("/console/sign-in");
    }
}
