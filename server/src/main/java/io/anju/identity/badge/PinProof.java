package io.anju.identity.badge;

import io.anju.identity.access.SignInMethod;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets only somebody who came in by SMS code a moment ago set a PIN: a phone left lying about is not enough. */
@Component
public class PinProof {

    static final Duration FRESH = Duration.ofMinutes(15);

    private final Clock clock;

    PinProof(Clock clock) {
        this.clock = clock;
    }

    /** @throws BadgeRefused when the session began otherwise, or longer ago */
    public void require(HttpServletRequest request) {
        var session = request.getSession(false);
        boolean proved = session != null
                && SignInMethod.SMS.key().equals(session.getAttribute(SignInMethod.ATTRIBUTE))
                && clock.millis() - session.getCreationTime() <= FRESH.toMillis();
        if (!proved) {
            throw new BadgeRefused.ProveYourself();
        }
    }
}
