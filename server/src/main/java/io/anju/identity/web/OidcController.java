package io.anju.identity.web;

import io.anju.identity.access.Entrance;
import io.anju.identity.oidc.OidcProviders;
import io.anju.identity.oidc.OidcSignIn;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in through a company's own identity provider. What went wrong, or is still owed, is told on our sign-in page. */
@RestController
@RequestMapping("/api/sign-in/oidc")
class OidcController {

    private static final String SIGN_IN = "/console/sign-in?problem=";

    record Offered(List<OidcProviders.Offer> items) {}

    private final OidcSignIn signIn;
    private final OidcProviders providers;
    private final ReturnAddress addresses;
    private final Entrance entrance;

    OidcController(OidcSignIn signIn, OidcProviders providers, ReturnAddress addresses, Entrance entrance) {
        this.signIn = signIn;
        this.providers = providers;
        this.addresses = addresses;
        this.entrance = entrance;
    }

    /** The companies' identity providers that one can sign in with here. */
    @GetMapping
    @OpenTo(Audience.ANYONE)
    Offered offered() {
        return new Offered(providers.offered());
    }

    /** Sends the browser to the provider; it ends on the given page of ours, or on our sign-in page when the provider is down. */
    @GetMapping("/{provider}")
    @OpenTo(Audience.ANYONE)
    ResponseEntity<Void> depart(
            @PathVariable String provider,
            @RequestParam(defaultValue = "/console/") String to,
            HttpServletRequest request) {
        try {
            var departure = signIn.depart(provider, to, back(provider));
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(HttpHeaders.SET_COOKIE, VisitCookie.of(departure.browser(), request.isSecure()))
                    .location(departure.page())
                    .build();
        } catch (Refusal refusal) {
            if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
                return to(SIGN_IN + refusal.code());
            }
            throw refusal;
        }
    }

    /** Where the provider sends the browser back to. */
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
            var arrival = signIn.arrive(provider, state, code, browser == null ? "" : browser, back(provider));
            entrance.enterFromProvider(arrival.account(), arrival.secondFactor(), request, response);
            return to(arrival.target());
        } catch (Refusal refusal) {
            return to(SIGN_IN + refusal.code());
        }
    }

    private URI back(String provider) {
        return addresses.of("oidc/" + provider);
    }

    private static ResponseEntity<Void> to(String page) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(page))
                .build();
    }
}
