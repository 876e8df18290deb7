package io.anju.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A company's identity provider as the other side would build it: discovery, keys, and a token endpoint that takes a code once, from
 * its client, for the return address and the PKCE verifier it was made for. What it signs, a test may spoil.
 */
public final class IdentityProvider {

    /** Short code of the company whose staff it knows. */
    public static final String COMPANY = "IDP1";

    /** As it is named in our addresses. */
    public static final String NAME = "own";

    /** Another one, where nobody listens. */
    public static final String SILENT = "silent";

    public static final String TITLE = "晨光统一登录";

    static final String CLIENT = "anju";
    static final String SECRET = "not a % secret: at all";

    private static final IdentityProvider SHARED = new IdentityProvider();

    /** How a token is signed. */
    public enum Seal {
        OWN_KEY,
        STRANGERS_KEY,
        SHARED_SECRET,
        NONE
    }

    /** What the next token says: a change of the right claims, and a signature. */
    public record Token(Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> claims, Seal seal) {}

    private record Asked(Map<String, String> page, Token token) {}

    private final HttpServer server;
    private final ECKey key = newKey();
    private final ECKey strangersKey = newKey();
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private volatile boolean down;

    private IdentityProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** The one that the shared application is set up with. */
    public static IdentityProvider shared() {
        return SHARED;
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The properties that set it up, and another one that never answers. */
    String[] properties() {
        return Stream.concat(properties(NAME, issuer()), properties(SILENT, "http://127.0.0.1:1"))
                .toArray(String[]::new);
    }

    private static Stream<String> properties(String name, String issuer) {
        var prefix = "anju.oidc." + name + ".";
        return Stream.of(
                prefix + "company=" + COMPANY,
                prefix + "title=" + TITLE,
                prefix + "issuer=" + issuer,
                prefix + "client-id=" + CLIENT,
                prefix + "client-secret=" + SECRET);
    }

    public void isDown(boolean down) {
        this.down = down;
    }

    /** Somebody signs in on the page the browser was sent to; where it is sent back to. */
    public String allow(String page, Token token) {
        var asked = fields(URI.create(page).getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, new Asked(asked, token));
        return asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (down) {
                say(exchange, 503, "down");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> say(exchange, 200, discovery());
                case "/keys" -> say(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
                case "/token" -> token(exchange);
                default -> say(exchange, 404, "{}");
            }
        }
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys"}""".formatted(issuer());
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(form.getOrDefault("code", ""));
        if (asked != null
                && isClient(exchange.getRequestHeaders().getFirst("Authorization"))
                && isMeant(form, asked.page())) {
            var token = sign(asked);
            say(exchange, 200, "{\"token_type\":\"Bearer\",\"access_token\":\"x\",\"id_token\":\"" + token + "\"}");
        } else {
            say(exchange, 400, "{\"error\":\"invalid_grant\"}");
        }
    }

    private static boolean isMeant(Map<String, String> form, Map<String, String> page) {
        return "authorization_code".equals(form.get("grant_type"))
                && page.getOrDefault("redirect_uri", "").equals(form.get("redirect_uri"))
                && "S256".equals(page.get("code_challenge_method"))
                && challenge(form.getOrDefault("code_verifier", "")).equals(page.get("code_challenge"));
    }

    private static boolean isClient(String authorization) {
        var pair = new String(
                Base64.getDecoder().decode(authorization.substring("Basic ".length())), StandardCharsets.UTF_8);
        var halves = pair.split(":", 2);
        return decoded(halves[0]).equals(CLIENT) && decoded(halves[1]).equals(SECRET);
    }

    private String sign(Asked asked) {
        var now = Instant.now();
        var right = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.page().get("nonce"));
        var claims = asked.token().claims().apply(right).build();
        try {
            return switch (asked.token().seal()) {
                case OWN_KEY -> signed(claims, key);
                case STRANGERS_KEY -> signed(claims, strangersKey);
                case SHARED_SECRET -> {
                    var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                    jwt.sign(new MACSigner(SECRET.repeat(2).getBytes(StandardCharsets.UTF_8)));
                    yield jwt.serialize();
                }
                case NONE -> new PlainJWT(claims).serialize();
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, ECKey key) throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("1").build(), claims);
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> decoded(field[0]), field -> decoded(field[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
