package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.testing.Town.Quarter;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Signing in through WeChat and 企业微信, with the stand-ins that behave like them. */
@AnjuTest
class OAuthStory {

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Value("${anju.data}")
    Path data;

    private Quarter quarter;
    private final String openid = "wx-" + UUID.randomUUID();

    @BeforeEach
    void aCommunity() {
        quarter = town.promising("S09-021");
    }

    @Test
    void aResidentProvesThePhoneOnceAndThenComesInByWeChat() {
        var first = town.browser();
        assertThat(visit(first, "wechat", openid, "/m/me")).isEqualTo("/m/sign-in?link=wechat&to=/m/me");
        assertThat(first.get("/api/me").status()).isEqualTo(401);
        assertThat(provePhone(first, quarter.residentPhone()).status()).isEqualTo(200);
        assertThat(first.get("/api/me").body().path("homes").size()).isEqualTo(1);

        var later = town.browser();
        assertThat(visit(later, "wechat", openid, "/m/me")).isEqualTo("/m/me");
        assertThat(later.get("/api/me").body().path("homes").size()).isEqualTo(1);
        assertThat(later.get("/api/me/sessions").text()).contains("\"method\":\"wechat\"");
    }

    @Test
    void unlinkingAsksForThePhoneAgain() {
        var browser = town.browser();
        visit(browser, "wechat", openid, "/m/");
        provePhone(browser, quarter.residentPhone());
        var link = browser.get("/api/me/links")
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        assertThat(town.technician(quarter)
                        .post("/api/me/links/" + link + "/end", "")
                        .status())
                .isEqualTo(404);
        assertThat(browser.post("/api/me/links/" + link + "/end", "").status()).isEqualTo(204);
        assertThat(visit(town.browser(), "wechat", openid, "/m/")).startsWith("/m/sign-in?link=wechat");
    }

    @Test
    void whoIsSignedInLinksTheirOwnWeChatAndNobodyElseTakesIt() {
        var resident = town.resident(quarter);
        assertThat(visit(resident, "wechat", openid, "/m/me&link=true")).isEqualTo("/m/me");
        assertThat(resident.get("/api/me/links").body().path("items").size()).isEqualTo(1);
        var other = town.technician(quarter);
        assertThat(visit(other, "wechat", openid, "/m/me&link=true"))
                .isEqualTo("/m/sign-in?problem=identity.link-taken");
    }

    @Test
    void aReturnBelongsToOneBrowserAndOneVisit() {
        var victim = town.browser();
        var attacker = town.browser();
        var callback = allowed(attacker, "wechat", openid, "/m/");
        assertThat(path(victim.redirectOf(callback))).isEqualTo("/m/sign-in?problem=identity.visit-over");
        assertThat(path(attacker.redirectOf(callback.replaceAll("state=[^&]+", "state=x"))))
                .isEqualTo("/m/sign-in?problem=identity.visit-over");
        assertThat(path(attacker.redirectOf(callback))).startsWith("/m/sign-in?link=wechat");
        assertThat(path(attacker.redirectOf(callback))).isEqualTo("/m/sign-in?problem=identity.visit-over");
        assertThat(victim.post("/api/sign-in/oauth/phone", "{\"phone\":\"13800001234\",\"code\":\"000000\"}")
                        .type())
                .isEqualTo("urn:anju:identity.visit-over");
    }

    @Test
    void whoDoesNotAgreeIsBackOutsideAndToldSo() {
        var browser = town.browser();
        var callback = allowed(browser, "wechat", openid, "/m/");
        assertThat(path(browser.redirectOf(callback.replaceAll("code=[^&]+&?", ""))))
                .isEqualTo("/m/sign-in?problem=identity.platform-said-no");
    }

    @Test
    void aCodeWorksOnce() {
        var browser = town.browser();
        var used = allowed(browser, "wechat", openid, "/m/");
        browser.redirectOf(used);
        var next = allowed(browser, "wechat", openid, "/m/");
        var code = used.replaceAll(".*code=([^&]+).*", "$1");
        assertThat(path(browser.redirectOf(next.replaceAll("code=[^&]+", "code=" + code))))
                .isEqualTo("/m/sign-in?problem=identity.platform-said-no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/m//evil.example",
                "/m/../../x",
                "/api/me",
                "/m/%0d%0aX:1",
                "/m/\\\\evil"
            })
    void aBrowserIsSentToOurOwnPagesOnly(String target) {
        var to = java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8);
        var answer = town.browser().get("/api/sign-in/oauth/wechat?to=" + to);
        assertThat(answer.type()).isEqualTo("urn:anju:identity.not-our-page");
    }

    @Test
    void theCompanyLinksItsStaffSoThatTheFirstSignInNeedsNoPhone() {
        var userId = "zhang-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(visit(town.browser(), "wecom", userId, "/m/")).isEqualTo("/m/sign-in?problem=identity.not-linked");
        var account = accounts.ofPhone(quarter.technicianPhone());
        var staff = "/api/communities/" + quarter.community() + "/staff/" + account + "/wecom";
        var body = "{\"userId\":\"%s\"}".formatted(userId);
        assertThat(town.manager(town.promising("S09-021")).post(staff, body).status())
                .isEqualTo(404);
        var manager = town.manager(quarter);
        assertThat(manager.post(staff, body).status()).isEqualTo(201);
        assertThat(manager.post(staff, body).status()).isEqualTo(409);
        assertThat(manager.get(staff).body().path("userId").asString()).isEqualTo(userId);

        var worker = town.browser();
        assertThat(visit(worker, "wecom", userId, "/m/")).isEqualTo("/m/");
        assertThat(worker.get("/api/me").body().path("account").asString()).isEqualTo(account.toString());

        assertThat(manager.post(staff + "/end", "").status()).isEqualTo(204);
        assertThat(visit(town.browser(), "wecom", userId, "/m/")).isEqualTo("/m/sign-in?problem=identity.not-linked");
    }

    @Test
    void theStandInSendsNobodyElsewhere() {
        var browser = town.browser();
        assertThat(browser.get("/api/sign-in/oauth").text()).contains("wechat", "wecom");
        assertThat(browser.get("/stand-in/oauth/wechat/authorize?state=%3Cb%3E&redirect_uri=x")
                        .text())
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(browser.get("/stand-in/oauth/wechat/allow?subject=a&state=b&redirect_uri=https://evil.example/")
                        .status())
                .isEqualTo(401);
        assertThat(browser.get("/api/sign-in/oauth/qq").status()).isEqualTo(404);
    }

    /** Goes to the platform, chooses who to be, and comes back; answers where that ends. */
    private String visit(Browser browser, String provider, String subject, String to) {
        return path(browser.redirectOf(allowed(browser, provider, subject, to)));
    }

    private static String allowed(Browser browser, String provider, String subject, String to) {
        var page = browser.redirectOf("/api/sign-in/oauth/" + provider + "?to=" + to);
        return path(browser.redirectOf(page.replace("/authorize?", "/allow?subject=" + subject + "&")));
    }

    private Browser.Answer provePhone(Browser browser, String phone) {
        browser.post("/api/sign-in/sms-codes", "{\"phone\":\"%s\"}".formatted(phone));
        return browser.post(
                "/api/sign-in/oauth/phone",
                "{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(phone, Browser.codeSentTo(phone, data)));
    }

    private static String path(String location) {
        var uri = URI.create(location);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
