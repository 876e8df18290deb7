package io.anju.kernel.web;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the community (or company) that the route names, and the account that is signed in, for the whole request. */
@Component
@Order(0)
class ScopeFilter extends OncePerRequestFilter {

    private static final Pattern COMMUNITY =
            Pattern.compile("/api/(?:me/)?(?:communities|offices)/([0-9a-fA-F-]{36})(?:/.*)?");
    private static final Pattern COMPANY = Pattern.compile("/api/companies/([0-9a-fA-F-]{36})(?:/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var scope = scope(request.getServletPath(), actor(request));
        try {
            scope.<@Nullable Object, Exception>call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Scope scope(String path, Actor actor) {
        var company = COMPANY.matcher(path);
        if (company.matches() && uuid(company.group(1)) instanceof UUID id) {
            return Scope.atCompany(id, actor);
        }
        var community = COMMUNITY.matcher(path);
        return community.matches() && uuid(community.group(1)) instanceof UUID id
                ? Scope.of(id, actor)
                : Scope.none(actor);
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Actor actor(HttpServletRequest request) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken) {
            return Actor.NOBODY;
        }
        var session = request.getSession(false);
        return new Actor(UUID.fromString(signedIn.getName()), session == null ? null : fingerprint(session.getId()));
    }

    /** Names a session in history without giving away what would let somebody take it over. */
    private static String fingerprint(String session) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
