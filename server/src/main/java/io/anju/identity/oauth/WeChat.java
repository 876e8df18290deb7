package io.anju.identity.oauth;

import java.net.URI;
import org.springframework.web.util.UriComponentsBuilder;

/** WeChat's page authorization for a service account (网页授权, scope snsapi_base): the subject is the openid. */
final class WeChat implements OAuthProvider {

    /** What the platform's console says about our app, and where the platform is. */
    record Settings(String appId, String secret, String authorizeUrl, String tokenUrl) {}

    private final Settings settings;
    private final JsonCall call = new JsonCall();

    WeChat(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String issuer() {
        return settings.appId();
    }

    @Override
    public URI authorizePage(String state, URI back) {
        return UriComponentsBuilder.fromUriString(settings.authorizeUrl())
                .queryParam("appid", "{app}")
                .queryParam("redirect_uri", "{back}")
                .queryParam("response_type", "code")
                .queryParam("scope", "snsapi_base")
                .queryParam("state", "{state}")
                .fragment("wechat_redirect")
                .encode()
                .buildAndExpand(settings.appId(), back, state)
                .toUri();
    }

    @Override
    public String subject(String code, URI back) {
        var answer = call.get(UriComponentsBuilder.fromUriString(settings.tokenUrl())
                .queryParam("appid", "{app}")
                .queryParam("secret", "{secret}")
                .queryParam("code", "{code}")
                .queryParam("grant_type", "authorization_code")
                .encode()
                .buildAndExpand(settings.appId(), settings.secret(), code)
                .toUri());
        var openid = answer.path("openid").asString("");
        if (openid.isEmpty()) {
            throw new OAuthRefused.CodeUnknown();
        }
        return openid;
    }
}
