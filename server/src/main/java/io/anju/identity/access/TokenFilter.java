package io.anju.identity.access;

import io.anju.identity.limit.AnonymousFlood;
import io.anju.identity.limit.TooMany;
import io.anju.identity.token.TokenAuthentication;
import io.anju.identity.token.TokenRefused;
import io.anju.identity.token.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * {@code Authorization: Bearer …}: the token alone says who asks; a cookie beside it counts for nothing. One that nobody has is
 * counted like any request of somebody who is not signed in.
 */
final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final AnonymousFlood flood;
    private final HandlerExceptionResolver problems;

    TokenFilter(Tokens tokens, AnonymousFlood flood, HandlerExceptionResolver problems) {
        this.tokens = tokens;
        this.flood = flood;
        this.problems = problems;
    }

    /** Such a request needs no CSRF token: no page of another site can make a browser send the header. */
    static boolean bears(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !bears(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<TokenAuthentication> found;
        try {
            found = find(request);
        } catch (TooMany refused) {
            problems.resolveException(request, response, null, refused);
            return;
        }
        if (found.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.resolveException(request, response, null, new TokenRefused.Unknown());
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(found.get());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<TokenAuthentication> find(HttpServletRequest request) {
        var text = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        flood.spend(request.getRemoteAddr());
        var found = tokens.find(text, request.getRemoteAddr());
        if (found.isPresent()) {
            flood.giveBack(request.getRemoteAddr());
        }
        return found;
    }
}
