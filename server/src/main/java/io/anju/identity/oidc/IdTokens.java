package io.anju.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/**
 * Reads the ID tokens of one provider (OpenID Connect Core 1.0, §3.1.3.7): signed with one of its published keys, by it, for us
 * alone, for this visit, and in time, give or take a minute. A token that is unsigned, or signed with a shared secret, is none.
 */
final class IdTokens {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);
    private static final int LARGEST_KEY_SET = 200_000;
    private static final Set<String> REQUIRED = Set.of("sub", "exp", "iat");

    private final String issuer;
    private final String clientId;
    private final Clock clock;
    private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();

    IdTokens(String issuer, String clientId, URI keys, Clock clock) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.clock = clock;
        signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source(keys)));
        signatures.setJWTClaimsSetVerifier((claims, context) -> {});
    }

    private static JWKSource<SecurityContext> source(URI keys) {
        int patience = Math.toIntExact(ProviderCall.PATIENCE.toMillis());
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            keys.toURL(), new DefaultResourceRetriever(patience, patience, LARGEST_KEY_SET))
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * @throws OidcRefused.NotTrusted when the token is not what it should be
     * @throws OidcRefused.Unreachable when the provider's keys cannot be fetched
     */
    JWTClaimsSet read(String token, String nonce) {
        try {
            var claims = signatures.process(token, null);
            expected(nonce).verify(claims, null);
            requireForUsAlone(claims);
            return claims;
        } catch (BadJOSEException | ParseException e) {
            throw new OidcRefused.NotTrusted();
        } catch (JOSEException e) {
            throw new OidcRefused.Unreachable();
        }
    }

    private DefaultJWTClaimsVerifier<SecurityContext> expected(String nonce) {
        var exact =
                new JWTClaimsSet.Builder().issuer(issuer).claim("nonce", nonce).build();
        return new DefaultJWTClaimsVerifier<>(clientId, exact, REQUIRED) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
    }

    /** A token for several, or handed out to another client, may be somebody else's. */
    private void requireForUsAlone(JWTClaimsSet claims) throws BadJWTException, ParseException {
        var handedTo = claims.getStringClaim("azp");
        if (handedTo == null ? claims.getAudience().size() > 1 : !handedTo.equals(clientId)) {
            throw new BadJWTException("Not for us alone");
        }
    }
}
