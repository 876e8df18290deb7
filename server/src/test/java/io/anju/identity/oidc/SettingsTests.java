package io.anju.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.anju.identity.oidc.OidcProperties.Settings;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingsTests {

    private static final URI ISSUER = URI.create("https://login.example.com/tenant");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example.com",
                "http://localhost:8080/realm",
                "http://127.0.0.1:1",
                "http://[::1]:1"
            })
    void aProviderIsAskedOverTlsOrOnThisMachine(String issuer) {
        assertThat(settings(issuer, "secret").issuer()).hasToString(issuer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.com",
                "http://localhost.example.com",
                "ftp://localhost",
                "login.example.com",
                "https://login.example.com?x=1",
                "https://login.example.com#x"
            })
    void whereSecretsWouldTravelInTheOpenNothingIsSetUp(String issuer) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(issuer, "secret"));
    }

    @Test
    void withoutASecretNothingIsSetUpAndNoLogShowsOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(ISSUER.toString(), " "));
        assertThat(settings(ISSUER.toString(), "hush")).asString().doesNotContain("hush");
    }

    @Test
    void aProviderSpeaksForItselfOnly() {
        assertThat(Discovery.read(said("https://login.example.com/tenant", "https://login.example.com"), ISSUER))
                .isPresent();
        assertThat(Discovery.read(said("https://other.example.com", "https://login.example.com"), ISSUER))
                .isEmpty();
        assertThat(Discovery.read(said("https://login.example.com/tenant", "http://login.example.com"), ISSUER))
                .isEmpty();
        assertThat(Discovery.read(JsonMapper.builder().build().createObjectNode(), ISSUER))
                .isEmpty();
        assertThat(Discovery.address(URI.create("https://login.example.com/tenant/")))
                .hasToString("https://login.example.com/tenant/.well-known/openid-configuration");
    }

    @Test
    void theSecretTravelsInTheFormOnlyWhereTheHeaderIsNotTaken() {
        assertThat(secretInForm("[\"client_secret_post\"]")).isTrue();
        assertThat(secretInForm("[\"client_secret_post\",\"client_secret_basic\"]"))
                .isFalse();
        assertThat(secretInForm("[\"private_key_jwt\"]")).isFalse();
    }

    private static boolean secretInForm(String methods) {
        var said = said("https://login.example.com/tenant", "https://login.example.com")
                .toString();
        var with = said.replaceFirst("\\{", "{\"token_endpoint_auth_methods_supported\":" + methods + ",");
        return Discovery.read(JsonMapper.builder().build().readTree(with), ISSUER)
                .orElseThrow()
                .secretInForm();
    }

    private static JsonNode said(String issuer, String tokens) {
        return JsonMapper.builder().build().readTree("""
                {"issuer":"%s","authorization_endpoint":"https://login.example.com/a","token_endpoint":"%s/t",
                 "jwks_uri":"https://login.example.com/k"}""".formatted(issuer, tokens));
    }

    private static Settings settings(String issuer, String secret) {
        return new Settings("QC", "统一登录", URI.create(issuer), "anju", secret, Set.of("mfa"), Set.of());
    }
}
