package io.anju.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapters against a server that answers as the platforms' manuals say. */
class PlatformTests {

    private static final URI BACK = URI.create("https://anju.example/api/sign-in/oauth/wechat/callback");

    private final List<String> asked = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private HttpServer server;
    private String base;

    @BeforeEach
    void aPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            var body = answers.remove().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        base = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void gone() {
        server.stop(0);
    }

    @Test
    void weChatIsAskedForTheOpenid() {
        answers.add("{\"access_token\":\"t\",\"openid\":\"o6_bm\"}");
        assertThat(weChat().subject("a&b", BACK)).isEqualTo("o6_bm");
        assertThat(asked).containsExactly("/token?appid=wx1&secret=s3&code=a%26b&grant_type=authorization_code");
    }

    @Test
    void weChatsPageCarriesTheStateAndTheWayBack() {
        assertThat(weChat().authorizePage("st", BACK))
                .hasToString(base
                        + "/authorize?appid=wx1&redirect_uri=https%3A%2F%2Fanju.example%2Fapi%2Fsign-in%2Foauth%2Fwechat%2Fcallback"
                        + "&response_type=code&scope=snsapi_base&state=st#wechat_redirect");
    }

    @Test
    void aCodeThatWeChatDoesNotKnowIsRefused() {
        answers.add("{\"errcode\":40029,\"errmsg\":\"invalid code\"}");
        assertThatThrownBy(() -> weChat().subject("x", BACK)).isInstanceOf(OAuthRefused.CodeUnknown.class);
    }

    @Test
    void aPlatformThatIsAwayOrTalksNonsenseIsUnreachable() {
        answers.add("<html>");
        assertThatThrownBy(() -> weChat().subject("x", BACK)).isInstanceOf(OAuthRefused.Unreachable.class);
        server.stop(0);
        assertThatThrownBy(() -> weChat().subject("x", BACK))
                .isInstanceOf(OAuthRefused.Unreachable.class)
                .hasMessageNotContaining("s3");
    }

    @Test
    void weComsTokenIsKeptUntilItRunsOutOrIsWithdrawn() {
        answers.addAll(List.of(
                "{\"errcode\":0,\"access_token\":\"t1\",\"expires_in\":7200}",
                "{\"errcode\":0,\"userid\":\"zhang\"}",
                "{\"errcode\":0,\"userid\":\"li\"}",
                "{\"errcode\":42001}",
                "{\"errcode\":0,\"access_token\":\"t2\",\"expires_in\":7200}",
                "{\"errcode\":0,\"userid\":\"wang\"}"));
        var weCom = weCom();
        assertThat(weCom.subject("c1", BACK)).isEqualTo("zhang");
        assertThat(weCom.subject("c2", BACK)).isEqualTo("li");
        assertThat(weCom.subject("c3", BACK)).isEqualTo("wang");
        assertThat(asked)
                .containsExactly(
                        "/gettoken?corpid=ww1&corpsecret=s3",
                        "/user?access_token=t1&code=c1",
                        "/user?access_token=t1&code=c2",
                        "/user?access_token=t1&code=c3",
                        "/gettoken?corpid=ww1&corpsecret=s3",
                        "/user?access_token=t2&code=c3");
    }

    @Test
    void aStrangerToTheCompanyHasNoUserid() {
        answers.addAll(List.of(
                "{\"errcode\":0,\"access_token\":\"t1\",\"expires_in\":7200}", "{\"errcode\":0,\"openid\":\"o6\"}"));
        assertThatThrownBy(() -> weCom().subject("c1", BACK)).isInstanceOf(OAuthRefused.CodeUnknown.class);
    }

    private WeChat weChat() {
        return new WeChat(new WeChat.Settings("wx1", "s3", base + "/authorize", base + "/token"));
    }

    private WeCom weCom() {
        var settings = new WeCom.Settings("ww1", "s3", "7", base + "/authorize", base + "/gettoken", base + "/user");
        return new WeCom(settings, Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));
    }
}
