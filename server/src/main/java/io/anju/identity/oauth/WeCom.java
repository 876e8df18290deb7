package io.anju.identity.oauth;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** 企业微信's page authorization for an app of the company: the subject is the member's userid; strangers have none. */
final class WeCom implements OAuthProvider {

    /** The platform's answer to an access token that it has withdrawn or that ran out. */
    private static final int INVALID_TOKEN = 40014;

    private static final int EXPIRED_TOKEN = 42001;

    /** What the platform's console says about our app, and where the platform is. */
    record Settings(
            String corpId, String secret, String agentId, String authorizeUrl, String tokenUrl, String userUrl) {}

    private record Token(String value, Instant until) {}

    private final Settings settings;
    private final Clock clock;
    private final JsonCall call = new JsonCall();
    private volatile @Nullable Token token;

    WeCom(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String issuer() {
        return settings.corpId();
    }

    @Override
    public URI authorizePage(String state, URI back) {
        return UriComponentsBuilder.fromUriString(settings.authorizeUrl())
                .queryParam("appid", "{corp}")
                .queryParam("redirect_uri", "{back}")
                .queryParam("response_type", "code")
                .queryParam("scope", "snsapi_base")
                .queryParam("state", "{state}")
                .queryParam("agentid", "{agent}")
                .fragment("wechat_redirect")
                .encode()
                .buildAndExpand(settings.corpId(), back, state, settings.agentId())
                .toUri();
    }

    @Override
    public String subject(String code, URI back) {
        var answer = user(code);
        int error = answer.path("errcode").asInt(0);
        if (error == INVALID_TOKEN || error == EXPIRED_TOKEN) {
            token = null;
            answer = user(code);
        }
        var user = answer.path("userid").asString("");
        if (user.isEmpty()) {
            throw new OAuthRefused.CodeUnknown();
        }
        return user;
    }

    private JsonNode user(String code) {
        return call.get(UriComponentsBuilder.fromUriString(settings.userUrl())
                .queryParam("access_token", "{token}")
                .queryParam("code", "{code}")
                .encode()
                .buildAndExpand(accessToken(), code)
                .toUri());
    }

    /** Kept as long as the platform says: it counts how often it is asked. */
    private String accessToken() {
        var kept = token;
        var now = clock.instant();
        if (kept == null || !now.isBefore(kept.until())) {
            kept = fetch(now);
            token = kept;
        }
        return kept.value();
    }

    private Token fetch(Instant now) {
        var answer = call.get(UriComponentsBuilder.fromUriString(settings.tokenUrl())
                .queryParam("corpid", "{corp}")
                .queryParam("corpsecret", "{secret}")
                .encode()
                .buildAndExpand(settings.corpId(), settings.secret())
                .toUri());
        var value = answer.path("access_token").asString("");
        if (value.isEmpty()) {
            throw new OAuthRefused.Unreachable();
        }
        return new Token(value, now.plusSeconds(answer.path("expires_in").asLong(0)));
    }
}
