package io.anju.kernel.web;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        var scope = scope(request.getServletPath(), actor());
        try {
            scope.<@Nullable Object, Exception>call(() -> {
                chain.doFilter(request, response);
                request.setAttribute(UnavailableFilter.ANSWERED, true);
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

    /** The authentication says through which session or token it came: history names it, and it lets nobody take it over. */
    private static Actor actor() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken) {
            return Actor.NOBODY;
        }
        var details = signedIn.getDetails();
        return new Actor(
                UUID.fromString(signedIn.getName()), details instanceof UUID session ? session.toString() : null);
    }
}
