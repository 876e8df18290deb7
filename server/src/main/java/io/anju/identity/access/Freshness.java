package io.anju.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What could lock the owner out or open another door asks for a proof that is at most a quarter of an hour old. */
@Component
public class Freshness {

    static final Duration FRESH = Duration.ofMinutes(15);

    private static final String ATTRIBUTE = "anju.proved";

    private final Clock clock;

    Freshness(Clock clock) {
        this.clock = clock;
    }

    static void begin(HttpSession session, Instant now) {
        session.setAttribute(ATTRIBUTE, now);
    }

    /** The person proved once more who they are; the session takes a new id, so that a copied one is worth nothing. */
    public void renew(HttpServletRequest request) {
        var session = request.getSession();
        request.changeSessionId();
        begin(session, clock.instant());
    }

    /** @throws AccessRefused when the last proof is older than a quarter of an hour */
    public void require(HttpServletRequest request) {
        var session = request.getSession(false);
        var proved = session == null ? null : session.getAttribute(ATTRIBUTE);
        if (!(proved instanceof Instant at) || stale(at, clock.instant())) {
            throw new AccessRefused.ProveAgain();
        }
    }

    static boolean stale(Instant proved, Instant now) {
        return now.isAfter(proved.plus(FRESH));
    }
}
