package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.anju.kernel.CommunityZone;
import io.anju.testing.AnjuTest;
import io.anju.testing.Authenticator;
import io.anju.testing.Browser;
import io.anju.testing.IdentityProvider;
import io.anju.testing.IdentityProvider.Seal;
import io.anju.testing.IdentityProvider.Token;
import io.anju.testing.Mailbox;
import io.anju.testing.Town;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Office staff come in through their company's own identity provider, a real little one on this machine. */
@AnjuTest
class OidcStory {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final String ROUTE = "/api/sign-in/oidc/" + IdentityProvider.NAME;

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Autowired
    Registry registry;

    @Autowired
    JdbcClient sql;

    @Value("${anju.data}")
    Path data;

    private final IdentityProvider provider = IdentityProvider.shared();
    private final int n = COUNT.incrementAndGet();
    private final String subject = "subject-" + UUID.randomUUID();

    private UUID company;
    private UUID community;
    private UUID clerk;
    private Browser administrator;

    @BeforeEach
    void aCompanyWithItsOwnProvider() {
        company = registry.withShortCode(IdentityProvider.COMPANY)
                .map(site -> companyOf(site.id()))
                .orElseGet(() -> registry.registerCompany("晨曦物业", IdentityProvider.COMPANY)
                        .company());
        community = registry.registerCommunity(company, "晨光" + n, "ID" + n, SINCE, CommunityZone.DEFAULT);
        clerk = accounts.withPassword("idp-clerk-" + n, Town.PASSWORD);
        accounts.grantInCommunity(clerk, "front_desk", company, community, SINCE);
        accounts.grantCompanyWide(
                accounts.withPassword("idp-admin-" + n, Town.PASSWORD), "administrator", company, SINCE);
        administrator = town.browser().signIn("idp-admin-" + n, Town.PASSWORD);
        provider.isDown(false);
    }

    @Test
    void whomTheAdministratorLinkedIsInWithTheirOwnRightsAndNoMore() {
        assertThat(town.browser().get("/api/sign-in/oidc").text())
                .contains(IdentityProvider.NAME, IdentityProvider.TITLE);
        assertThat(link(clerk, subject).status()).isEqualTo(201);

        var browser = town.browser();
        assertThat(visit(browser, person())).isEqualTo("/console/wall");
        var me = browser.get("/api/me").body();
        assertThat(me.path("account").asString()).isEqualTo(clerk.toString());
        assertThat(me.path("communities")).hasSize(1);
        assertThat(browser.get("/api/me/sessions").text()).contains("\"method\":\"oidc\"");
        assertThat(browser.get("/api/companies/" + company + "/accounts").status())
                .isIn(403, 404);
    }

    @Test
    void whomNobodyLinkedStaysOutsideAndNoAccountIsMade() {
        long before = sql.sql("select count(*) from account").query(Long.class).single();
        var stranger = town.browser();
        assertThat(visit(stranger, person())).isEqualTo(problem("oidc-unknown"));
        assertThat(stranger.get("/api/me").status()).isEqualTo(401);
        assertThat(sql.sql("select count(*) from account").query(Long.class).single())
                .isEqualTo(before);
        assertThat(words("oidc-unknown")).contains("还没有关联", "系统管理员");
    }

    static Stream<Arguments> tokensThatAreNone() {
        return Stream.of(
                spoilt("another visit's nonce", claims -> claims.claim("nonce", "other"), Seal.OWN_KEY),
                spoilt("no nonce", claims -> claims.claim("nonce", null), Seal.OWN_KEY),
                spoilt("for another client", claims -> claims.audience("other"), Seal.OWN_KEY),
                spoilt("for several", claims -> claims.audience(List.of("anju", "other")), Seal.OWN_KEY),
                spoilt("handed to another", claims -> claims.claim("azp", "other"), Seal.OWN_KEY),
                spoilt("by another issuer", claims -> claims.issuer("https://other.example"), Seal.OWN_KEY),
                spoilt(
                        "expired",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(61))),
                        Seal.OWN_KEY),
                spoilt("without an end", claims -> claims.expirationTime(null), Seal.OWN_KEY),
                spoilt("about nobody", claims -> claims.subject(null), Seal.OWN_KEY),
                spoilt("signed by a stranger", claims -> claims, Seal.STRANGERS_KEY),
                spoilt("signed with the shared secret", claims -> claims, Seal.SHARED_SECRET),
                spoilt("not signed", claims -> claims, Seal.NONE));
    }

    private static Arguments spoilt(
            String how, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change, Seal seal) {
        return Arguments.of(how, change, seal);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokensThatAreNone")
    void aTokenThatIsNoneOpensNothing(
            String how, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change, Seal seal) {
        link(clerk, subject);
        var browser = town.browser();
        assertThat(visit(browser, new Token(claims -> change.apply(claims.subject(subject)), seal)))
                .as(how)
                .isEqualTo(problem("oidc-not-trusted"));
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        assertThat(words("oidc-not-trusted")).contains("不可信", "没有让您进来");
    }

    @Test
    void aReturnBelongsToOneBrowserAndOneVisitAndACodeWorksOnce() {
        link(clerk, subject);
        var victim = town.browser();
        var attacker = town.browser();
        var callback = provider.allow(attacker.redirectOf(ROUTE), person());
        assertThat(path(victim.redirectOf(callback))).isEqualTo(problem("visit-over"));
        assertThat(path(attacker.redirectOf(callback.replaceAll("state=[^&]+", "state=x"))))
                .isEqualTo(problem("visit-over"));
        assertThat(path(attacker.redirectOf(callback))).isEqualTo("/console/");
        assertThat(path(attacker.redirectOf(callback))).isEqualTo(problem("visit-over"));

        var code = callback.replaceAll(".*code=([^&]+).*", "$1");
        var next = provider.allow(victim.redirectOf(ROUTE), person()).replaceAll("code=[^&]+", "code=" + code);
        assertThat(path(victim.redirectOf(next))).isEqualTo(problem("oidc-said-no"));
        var denied = provider.allow(victim.redirectOf(ROUTE), person()).replaceAll("code=[^&]+", "error=access_denied");
        assertThat(path(victim.redirectOf(denied))).isEqualTo(problem("oidc-said-no"));
    }

    /** The code was made for another browser's PKCE challenge: the provider itself refuses it. */
    @Test
    void aStolenCodeIsNoUseInAnotherBrowser() {
        link(clerk, subject);
        var stolen = provider.allow(town.browser().redirectOf(ROUTE), person()).replaceAll(".*code=([^&]+).*", "$1");
        var thief = town.browser();
        var own = provider.allow(thief.redirectOf(ROUTE), person()).replaceAll("code=[^&]+", "code=" + stolen);
        assertThat(path(thief.redirectOf(own))).isEqualTo(problem("oidc-said-no"));
    }

    @Test
    void whoSeesTheWholeCompanyShowsASecondFactorHereUnlessTheProviderStatesIt() {
        var chief = accounts.withPassword("idp-chief-" + n, Town.PASSWORD);
        accounts.grantCompanyWide(chief, "headquarters", company, SINCE);
        link(chief, subject);

        var browser = town.browser();
        assertThat(visit(browser, person())).isEqualTo(problem("second-factor-missing"));
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        var secret = browser.post("/api/sign-in/second-factor/enrolment", "")
                .body()
                .path("secret")
                .asString();
        assertThat(browser.post(
                                "/api/sign-in/second-factor/confirmation",
                                "{\"code\":\"%s\"}".formatted(Authenticator.code(secret, 0)))
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/api/me").status()).isEqualTo(200);

        assertThat(visit(town.browser(), person(claims -> claims.claim("amr", List.of("pwd")))))
                .isEqualTo(problem("second-factor-needed"));
        var proven = town.browser();
        assertThat(visit(proven, person(claims -> claims.claim("amr", List.of("pwd", "mfa")))))
                .isEqualTo("/console/wall");
        assertThat(proven.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void anAddressThatBothHaveVerifiedLinksOnceAndNeverAgainAfterTheLinkEnded() {
        var address = "clerk-%d@Example.com".formatted(n);
        Mailbox.prove(town.browser().signIn("idp-clerk-" + n, Town.PASSWORD), address, data);

        assertThat(visit(town.browser(), person(claims -> claims.claim("email", address))))
                .isEqualTo(problem("oidc-unknown"));
        assertThat(visit(
                        town.browser(),
                        person(claims -> claims.claim("email", address).claim("email_verified", false))))
                .isEqualTo(problem("oidc-unknown"));
        var withMail = person(claims -> claims.claim("email", address).claim("email_verified", true));
        assertThat(visit(town.browser(), withMail)).isEqualTo("/console/wall");
        assertThat(visit(town.browser(), person())).isEqualTo("/console/wall");

        var links = administrator.get(links("")).body().path("items");
        assertThat(links.toString()).contains(clerk.toString(), subject);
        assertThat(administrator.post(links("/" + clerk + "/end"), "").status()).isEqualTo(204);
        assertThat(visit(town.browser(), withMail)).isEqualTo(problem("oidc-unknown"));
        assertThat(administrator.post(links("/" + clerk + "/end"), "").status()).isEqualTo(404);
    }

    @Test
    void oneCompanysProviderOpensNoDoorOfAnothers() {
        var other = town.promising("S09-021");
        var theirs = accounts.withPassword("idp-theirs-" + n, Town.PASSWORD);
        accounts.grantInCommunity(theirs, "front_desk", other.company(), other.community(), SINCE);
        assertThat(link(theirs, subject).type()).isEqualTo("urn:anju:identity.oidc-not-of-the-company");
        var foreign = "/api/companies/" + other.company() + "/oidc/" + IdentityProvider.NAME + "/links";
        assertThat(town.administrator(other).get(foreign).type()).isEqualTo("urn:anju:identity.oidc-not-offered");
        assertThat(town.administrator(other).get(links("")).status()).isEqualTo(404);

        link(clerk, subject);
        assertThat(visit(town.browser(), person())).isEqualTo("/console/wall");
        accounts.grantInCommunity(clerk, "front_desk", other.company(), other.community(), SINCE);
        assertThat(visit(town.browser(), person())).isEqualTo(problem("oidc-not-of-the-company"));
    }

    @Test
    void whoLeftTheCompanyStaysOutside() {
        link(clerk, subject);
        assertThat(administrator
                        .delete("/api/companies/" + company + "/accounts/" + clerk)
                        .status())
                .isEqualTo(204);
        assertThat(visit(town.browser(), person())).isEqualTo(problem("oidc-not-of-the-company"));
    }

    @Test
    void aSubjectIsOneAccountsAndNobodyLinksThemselves() {
        assertThat(link(clerk, subject).status()).isEqualTo(201);
        var another = accounts.withPassword("idp-another-" + n, Town.PASSWORD);
        accounts.grantInCommunity(another, "front_desk", company, community, SINCE);
        assertThat(link(another, subject).type()).isEqualTo("urn:anju:identity.oidc-link-taken");
        assertThat(link(clerk, subject + "x").status()).isEqualTo(409);
        var self = UUID.fromString(
                administrator.get("/api/me").body().path("account").asString());
        assertThat(link(self, "me").type()).isEqualTo("urn:anju:identity.not-yourself");
        assertThat(town.browser().get("/api/sign-in/oidc/none").type()).isEqualTo("urn:anju:identity.oidc-not-offered");
        assertThat(town.browser().get(ROUTE + "?to=https://evil.example/").type())
                .isEqualTo("urn:anju:identity.not-our-page");
    }

    @Test
    void aProviderThatIsDownIsNamedAsTheReason() {
        link(clerk, subject);
        var browser = town.browser();
        var callback = provider.allow(browser.redirectOf(ROUTE), person());
        provider.isDown(true);
        assertThat(path(browser.redirectOf(callback))).isEqualTo(problem("oidc-unreachable"));
        assertThat(words("oidc-unreachable")).contains("连不上");
        assertThat(browser.redirectOf("/api/sign-in/oidc/" + IdentityProvider.SILENT))
                .isEqualTo(problem("oidc-unreachable"));
        assertThat(town.browser().get("/api/sign-in/problems/servicedesk.x").status())
                .isEqualTo(404);
    }

    private Token person() {
        return person(claims -> claims);
    }

    private Token person(Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> more) {
        return new Token(claims -> more.apply(claims.subject(subject)), Seal.OWN_KEY);
    }

    /** Goes to the provider, signs in there, and comes back; answers where that ends. */
    private String visit(Browser browser, Token token) {
        return path(browser.redirectOf(provider.allow(browser.redirectOf(ROUTE + "?to=/console/wall"), token)));
    }

    private Browser.Answer link(UUID account, String sub) {
        return administrator.post(links("/" + account), "{\"subject\":\"%s\"}".formatted(sub));
    }

    private String links(String rest) {
        return "/api/companies/" + company + "/oidc/" + IdentityProvider.NAME + "/links" + rest;
    }

    private String words(String code) {
        return town.browser().get("/api/sign-in/problems/identity." + code).text();
    }

    private static String problem(String code) {
        return "/console/sign-in?problem=identity." + code;
    }

    private UUID companyOf(UUID headOffice) {
        return sql.sql("select company from management where community = :site")
                .param("site", headOffice)
                .query((row, i) -> row.getObject("company", UUID.class))
                .single();
    }

    private static String path(String location) {
        var uri = URI.create(location);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
