package io.anju.identity.access;

import io.anju.identity.session.Ending;
import io.anju.identity.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The one door: whatever proved who somebody is, the session begins and ends here. */
@Component
public class Entrance {

    private final Sessions sessions;
    private final SecurityContextRepository contexts;

    Entrance(Sessions sessions, SecurityContextRepository contexts) {
        this.sessions = sessions;
        this.contexts = contexts;
    }

    /** A new session for the one who came in, so that nobody keeps one prepared for them. */
    public HttpSession enter(
            UUID account, SignInMethod method, HttpServletRequest request, HttpServletResponse response) {
        leave(request);
        var session = request.getSession(true);
        session.setAttribute(SignInMethod.ATTRIBUTE, method.key());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of());
        signedIn.setDetails(sessions.open(
                account, method.key(), request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr()));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return session;
    }

    public void leave(HttpServletRequest request) {
        var here = Sessions.of(SecurityContextHolder.getContext().getAuthentication());
        if (here != null) {
            sessions.close(here, Ending.SIGNED_OUT);
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
