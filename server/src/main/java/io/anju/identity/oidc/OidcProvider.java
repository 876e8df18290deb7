package io.anju.identity.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import io.anju.identity.mail.MailAddress;
import io.anju.identity.oidc.OidcProperties.Settings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** One company's identity provider: the authorization code grant with PKCE (RFC 7636), and what its ID token says. */
final class OidcProvider {

    /** What a provider says about itself is asked for again after this long. */
    static final Duration KEPT = Duration.ofHours(1);

    /** Longer than any subject a provider may choose (OpenID Connect Core 1.0, §2). */
    private static final int LONGEST_SUBJECT = 255;

    /**
     * Whom the provider signed in.
     *
     * @param email only when the provider states that it has verified it
     * @param secondFactor the provider states that one was shown
     */
    record Person(String subject, @Nullable MailAddress email, boolean secondFactor) {}

    private record Known(Discovery discovery, IdTokens tokens, Instant until) {}

    private final Settings settings;
    private final Clock clock;
    private final ProviderCall call = new ProviderCall();
    private volatile @Nullable Known known;

    OidcProvider(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Settings settings() {
        return settings;
    }

    String issuer() {
        return settings.issuer().toString();
    }

    /** Where the browser goes. @throws OidcRefused.Unreachable when the provider says nothing about itself */
    URI authorizePage(String state, Proofs proofs, URI back) {
        return UriComponentsBuilder.fromUri(known().discovery().authorizationEndpoint())
                .queryParam("response_type", "code")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{back}")
                .queryParam("scope", "{scope}")
                .queryParam("state", "{state}")
                .queryParam("nonce", "{nonce}")
                .queryParam("code_challenge", "{challenge}")
                .queryParam("code_challenge_method", "S256")
                .encode()
                .buildAndExpand(settings.clientId(), back, "openid email", state, proofs.nonce(), proofs.challenge())
                .toUri();
    }

    /** @throws OidcRefused when the provider does not know the code, does not answer, or its token cannot be trusted */
    Person person(String code, Proofs proofs, URI back) {
        var token = exchange(code, proofs, back);
        try {
            return person(known().tokens().read(token, proofs.nonce()));
        } catch (ParseException e) {
            throw new OidcRefused.NotTrusted();
        }
    }

    private String exchange(String code, Proofs proofs, URI back) {
        var form = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                back.toString(),
                "code_verifier",
                proofs.verifier()));
        var discovery = known().discovery();
        if (discovery.secretInForm()) {
            form.put("client_id", settings.clientId());
            form.put("client_secret", settings.clientSecret());
        }
        var answer = call.post(discovery.tokenEndpoint(), form, discovery.secretInForm() ? "" : basic());
        var token = answer.body().path("id_token").asString("");
        if (answer.status() >= 500) {
            throw new OidcRefused.Unreachable();
        }
        if (answer.status() != 200 || token.isEmpty()) {
            throw new OidcRefused.SaidNo();
        }
        return token;
    }

    /** Both halves are form-encoded first (RFC 6749, §2.3.1). */
    private String basic() {
        var pair = ProviderCall.encoded(settings.clientId()) + ":" + ProviderCall.encoded(settings.clientSecret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private Person person(JWTClaimsSet claims) throws ParseException {
        var subject = claims.getSubject();
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            throw new OidcRefused.NotTrusted();
        }
        boolean verified = Boolean.TRUE.equals(claims.getClaim("email_verified"));
        var email = verified ? claims.getStringClaim("email") : null;
        var methods = claims.getStringListClaim("amr");
        var level = claims.getStringClaim("acr");
        boolean secondFactor = !Collections.disjoint(settings.secondFactorAmr(), methods == null ? List.of() : methods)
                || (level != null && settings.secondFactorAcr().contains(level));
        return new Person(
                subject, email == null ? null : MailAddress.read(email).orElse(null), secondFactor);
    }

    private Known known() {
        var kept = known;
        var now = clock.instant();
        if (kept == null || !now.isBefore(kept.until())) {
            kept = ask(now);
            known = kept;
        }
        return kept;
    }

    private Known ask(Instant now) {
        var answer = call.get(Discovery.address(settings.issuer()));
        var discovery = Discovery.read(answer.body(), settings.issuer()).orElseThrow(OidcRefused.Unreachable::new);
        return new Known(
                discovery, new IdTokens(issuer(), settings.clientId(), discovery.keys(), clock), now.plus(KEPT));
    }
}
