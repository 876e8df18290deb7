package io.anju.identity.web;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** Binds a way to a platform and back to one browser. Lax: it must come along when the platform sends the browser back. */
final class VisitCookie {

    static final String NAME = "anju-visit";

    private static final Duration LIFE = Duration.ofMinutes(10);

    private VisitCookie() {}

    static String of(String browser, boolean secure) {
        return ResponseCookie.from(NAME, browser)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/api/sign-in")
                .maxAge(LIFE)
                .build()
                .toString();
    }
}
