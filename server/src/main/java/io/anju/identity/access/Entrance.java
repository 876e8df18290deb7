package io.anju.identity.access;

import io.anju.identity.SecondFactorAsked;
import io.anju.identity.factor.Authenticators;
import io.anju.identity.session.Ending;
import io.anju.identity.session.Sessions;
import io.anju.identity.signin.Passwords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The one door: whatever proved who somebody is, the session begins and ends here. */
@Component
public class Entrance {

    private final Permissions permissions;
    private final Authenticators authenticators;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SecurityContextRepository contexts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Entrance(
            Permissions permissions,
            Authenticators authenticators,
            Passwords passwords,
            Sessions sessions,
            SecurityContextRepository contexts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.permissions = permissions;
        this.authenticators = authenticators;
        this.passwords = passwords;
        this.sessions = sessions;
        this.contexts = contexts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A new session for the one who came in, so that nobody keeps one prepared for them.
     *
     * @throws SignInIncomplete when the account owes a second factor or a new password first; the session then only waits
     */
    public HttpSession enter(
            UUID account, SignInMethod method, HttpServletRequest request, HttpServletResponse response) {
        return proceed(new Waiting(account, method, clock.instant(), false), request, response);
    }

    /**
     * As above, for somebody whose company's own identity provider signed them in.
     *
     * @param proven the provider states that it asked for a second factor
     */
    public HttpSession enterFromProvider(
            UUID account, boolean proven, HttpServletRequest request, HttpServletResponse response) {
        return proceed(new Waiting(account, SignInMethod.OIDC, clock.instant(), proven), request, response);
    }

    /** @throws SignInIncomplete when nobody waits in this session, or has waited for more than ten minutes */
    public Waiting waiting(HttpServletRequest request) {
        var session = request.getSession(false);
        var waiting = session == null ? null : session.getAttribute(Waiting.ATTRIBUTE);
        if (waiting instanceof Waiting who && !who.tooLong(clock.instant())) {
            return who;
        }
        throw new SignInIncomplete.StartAgain();
    }

    /** Lets in whoever owes nothing any more. @throws SignInIncomplete when something is still owed */
    public HttpSession proceed(Waiting who, HttpServletRequest request, HttpServletResponse response) {
        leave(request);
        var session = request.getSession(true);
        var owed = owed(who);
        if (owed.isPresent()) {
            session.setAttribute(Waiting.ATTRIBUTE, who);
            throw owed.get();
        }
        session.setAttribute(SignInMethod.ATTRIBUTE, who.method().key());
        Freshness.begin(session, clock.instant());
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(who.account().toString(), null, List.of());
        signedIn.setDetails(sessions.open(
                who.account(), who.method().key(), request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr()));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return session;
    }

    /** In this order: nobody changes a password, or enrols another app, who cannot show the app that is there. */
    public Optional<SignInIncomplete> owed(Waiting who) {
        var account = who.account();
        boolean enrolled = authenticators.enrolled(account);
        if (enrolled && !who.proven()) {
            events.publishEvent(new SecondFactorAsked(passwords.name(account)));
            return Optional.of(new SignInIncomplete.SecondFactorNeeded());
        }
        if (who.method() == SignInMethod.PASSWORD && passwords.mustChange(account)) {
            return Optional.of(new SignInIncomplete.PasswordToChange());
        }
        return !enrolled && !who.proven() && permissions.companyWide(account)
                ? Optional.of(new SignInIncomplete.SecondFactorMissing())
                : Optional.empty();
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
