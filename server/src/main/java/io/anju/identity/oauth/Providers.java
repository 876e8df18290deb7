package io.anju.identity.oauth;

import io.anju.identity.ForShow;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The platforms of this installation: those that {@code anju.oauth.*} sets up, else their stand-ins when its data is for show or its
 * time simulated, else none. See docs/operations.md.
 */
@Component
public class Providers {

    private static final String AUTHORIZE = "https://open.weixin.qq.com/connect/oauth2/authorize";
    private static final String WECHAT_TOKEN = "https://api.weixin.qq.com/sns/oauth2/access_token";
    private static final String WECOM_TOKEN = "https://qyapi.weixin.qq.com/cgi-bin/gettoken";
    private static final String WECOM_USER = "https://qyapi.weixin.qq.com/cgi-bin/auth/getuserinfo";

    private final Map<Platform, OAuthProvider> real = new EnumMap<>(Platform.class);
    private final Map<Platform, StandIn> standIns = new EnumMap<>(Platform.class);
    private final boolean simulated;
    private final List<ForShow> beginnings;

    Providers(Environment environment, List<ForShow> beginnings, JdbcClient sql, Clock clock) {
        this.simulated = environment.acceptsProfiles(Profiles.of("simulation"));
        this.beginnings = beginnings;
        for (var platform : Platform.values()) {
            if (environment.containsProperty("anju.oauth." + platform.key() + ".secret")) {
                real.put(platform, configured(platform, environment, clock));
            } else {
                standIns.put(platform, new StandIn(platform, sql, clock));
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
        boolean all = haveStandIns();
        return Stream.of(Platform.values())
                .filter(platform -> all || real.containsKey(platform))
                .map(Platform::key)
                .toList();
    }

    /** Asked each time: what the data was begun as is known once it is begun. */
    private boolean haveStandIns() {
        return simulated || beginnings.stream().anyMatch(ForShow::isForShow);
    }

    /** @throws OAuthRefused when it is not set up here */
    OAuthProvider required(Platform platform) {
        return find(platform).orElseThrow(OAuthRefused.NotOffered::new);
    }

    Optional<OAuthProvider> find(Platform platform) {
        return Optional.ofNullable(real.get(platform))
                .or(() -> Optional.ofNullable(standIns.get(platform)).filter(standIn -> haveStandIns()));
    }

    StandIn standIn(Platform platform) {
        if (required(platform) instanceof StandIn standIn) {
            return standIn;
        }
        throw new OAuthRefused.NotOffered();
    }
}
