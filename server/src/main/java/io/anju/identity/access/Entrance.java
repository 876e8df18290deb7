package io.anju.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The one door: whatever proved who somebody is, the session begins and ends here. */
@Component
public class Entrance {

    private final SecurityContextRepository contexts;

    Entrance(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    /** A new session for the one who came in, so that nobody keeps one prepared for them. */
    public HttpSession enter(
            UUID account, SignInMethod method, HttpServletRequest request, HttpServletResponse response) {
        leave(request);
        var session = request.getSession(true);
        session.setAttribute(SignInMethod.ATTRIBUTE, method.key());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return session;
    }

    public void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
