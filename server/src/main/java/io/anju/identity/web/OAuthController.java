package io.anju.identity.web;

import io.anju.identity.PhoneVault;
import io.anju.identity.access.Entrance;
import io.anju.identity.oauth.OAuthSignIn;
import io.anju.identity.oauth.Providers;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in through a platform. A browser comes back by an address, so what went wrong is told on our sign-in page. */
@RestController
@RequestMapping("/api/sign-in/oauth")
class OAuthController {

    record Offered(List<String> items) {}

    record WithPhone(
            @NotBlank @Pattern(regexp = PhoneVault.MOBILE, message = "{identity.phone}")
            String phone,

            @NotBlank @Pattern(regexp = "\\d{6}", message = "{identity.code}")
            String code) {}

    private final OAuthSignIn signIn;
    private final Providers providers;
    private final ReturnAddress addresses;
    private final Entrance entrance;
    private final Me me;

    OAuthController(OAuthSignIn signIn, Providers providers, ReturnAddress addresses, Entrance entrance, Me me) {
        this.signIn = signIn;
        this.providers = providers;
        this.addresses = addresses;
        this.entrance = entrance;
        this.me = me;
    }

    /** The platforms one can sign in with here. */
    @GetMapping
    @OpenTo(Audience.ANYONE)
    Offered offered() {
        return new Offered(providers.offered());
    }

    /** Sends the browser to the platform; it ends on the given page of ours. */
    @GetMapping("/{provider}")
    @OpenTo(Audience.ANYONE)
    ResponseEntity<Void> depart(
            @PathVariable String provider,
            @RequestParam(defaultValue = "/m/") String to,
            @RequestParam(defaultValue = "false") boolean link,
            HttpServletRequest request) {
        var departure = signIn.depart(provider, to, link, addresses.of("oauth/" + provider));
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.SET_COOKIE, VisitCookie.of(departure.browser(), request.isSecure()))
                .location(departure.page())
                .build();
    }

    /** Where the platform sends the browser back to. */
    @GetMapping("/{provider}/callback")
    @OpenTo(Audience.ANYONE)
    ResponseEntity<Void> arrive(
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @CookieValue(name = VisitCookie.NAME, required = false) @Nullable String browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var arrival = signIn.arrive(
                    provider, state, code, browser == null ? "" : browser, addresses.of("oauth/" + provider));
            if (arrival.account() != null) {
                entrance.enter(arrival.account(), arrival.platform().method(), request, response);
            }
            return to(arrival.target());
        } catch (Refusal refusal) {
            return to("/m/sign-in?problem=" + refusal.code());
        } catch (DataIntegrityViolationException taken) {
            return to("/m/sign-in?problem=identity.link-taken");
        }
    }

    /** Links whoever came back from WeChat for the first time with the phone they prove, and signs in. */
    @PostMapping("/phone")
    @OpenTo(Audience.ANYONE)
    Me.View provePhone(
            @Valid @RequestBody WithPhone body,
            @CookieValue(name = VisitCookie.NAME, required = false) @Nullable String browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        var arrival = signIn.provePhone(browser == null ? "" : browser, body.phone(), body.code());
        var account = Objects.requireNonNull(arrival.account());
        entrance.enter(account, arrival.platform().method(), request, response);
        return me.of(account);
    }

    private static ResponseEntity<Void> to(String page) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(page))
                .build();
    }
}
