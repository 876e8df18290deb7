package io.anju.identity.oauth;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The platforms of this installation: those that {@code anju.oauth.*} sets up, else their stand-ins when it is a demonstration or
 * simulation, else none. See docs/operations.md.
 */
@Component
public class Providers {

    private static final String AUTHORIZE = "https://open.weixin.qq.com/connect/oauth2/authorize";
    private static final String WECHAT_TOKEN = "https://api.weixin.qq.com/sns/oauth2/access_token";
    private static final String WECOM_TOKEN = "https://qyapi.weixin.qq.com/cgi-bin/gettoken";
    private static final String WECOM_USER = "https://qyapi.weixin.qq.com/cgi-bin/auth/getuserinfo";

    private final Map<Platform, OAuthProvider> offered = new EnumMap<>(Platform.class);

    Providers(Environment environment, JdbcClient sql, Clock clock) {
        boolean forShow = environment.getProperty("anju.demo", Boolean.class, true)
                || environment.acceptsProfiles(Profiles.of("simulation"));
        for (var platform : Platform.values()) {
            if (environment.containsProperty("anju.oauth." + platform.key() + ".secret")) {
                offered.put(platform, configured(platform, environment, clock));
            } else if (forShow) {
                offered.put(platform, new StandIn(platform, sql, clock));
            }
        }
    }

    private static OAuthProvider configured(Platform platform, Environment environment, Clock clock) {
        var prefix = "anju.oauth." + platform.key() + ".";
        var secret = environment.getRequiredProperty(prefix + "secret");
        var authorize = environment.getProperty(prefix + "authorize-url", AUTHORIZE);
        return switch (platform) {
            case WECHAT ->
                new WeChat(new WeChat.Settings(
                        environment.getRequiredProperty(prefix + "app-id"),
                        secret,
                        authorize,
                        environment.getProperty(prefix + "token-url", WECHAT_TOKEN)));
            case WECOM ->
                new WeCom(
                        new WeCom.Settings(
                                environment.getRequiredProperty(prefix + "corp-id"),
                                secret,
                                environment.getRequiredProperty(prefix + "agent-id"),
                                authorize,
                                environment.getProperty(prefix + "token-url", WECOM_TOKEN),
                                environment.getProperty(prefix + "user-url", WECOM_USER)),
                        clock);
        };
    }

    public List<String> offered() {
        return offered.keySet().stream().map(Platform::key).toList();
    }

    /** @throws OAuthRefused when it is not set up here */
    OAuthProvider required(Platform platform) {
        return find(platform).orElseThrow(OAuthRefused.NotOffered::new);
    }

    Optional<OAuthProvider> find(Platform platform) {
        return Optional.ofNullable(offered.get(platform));
    }

    StandIn standIn(Platform platform) {
        if (required(platform) instanceof StandIn standIn) {
            return standIn;
        }
        throw new OAuthRefused.NotOffered();
    }
}
