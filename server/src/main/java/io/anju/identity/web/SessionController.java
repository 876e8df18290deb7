package io.anju.identity.web;

import io.anju.identity.access.Entrance;
import io.anju.identity.session.Ending;
import io.anju.identity.session.Sessions;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where I am signed in, and signing out: here, there, everywhere. */
@RestController
class SessionController {

    record View(
            UUID id,
            String method,
            String device,
            String address,
            OffsetDateTime firstSeen,
            OffsetDateTime lastSeen,
            String lastAddress,
            boolean live,
            boolean here) {}

    private final Sessions sessions;
    private final Entrance entrance;

    SessionController(Sessions sessions, Entrance entrance) {
        this.sessions = sessions;
        this.entrance = entrance;
    }

    /** Where the caller's account is signed in. */
    @GetMapping("/api/me/sessions")
    @OpenTo(Audience.SIGNED_IN)
    List<View> list() {
        var here = here();
        return sessions.list(me()).stream()
                .map(row -> new View(
                        row.id(),
                        row.method(),
                        row.device(),
                        row.address(),
                        row.firstSeen(),
                        row.lastSeen(),
                        row.lastAddress(),
                        row.live(),
                        row.id().equals(here)))
                .toList();
    }

    /** Signs one of them out. */
    @DeleteMapping("/api/me/sessions/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void end(@PathVariable UUID session, HttpServletRequest request) {
        if (session.equals(here())) {
            signOut(request);
        } else {
            sessions.end(me(), session, Ending.SIGNED_OUT_ELSEWHERE);
        }
    }

    /** Signs out everywhere, here too. */
    @DeleteMapping("/api/me/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void endAll(HttpServletRequest request) {
        sessions.endAll(me(), here(), Ending.SIGNED_OUT_ELSEWHERE);
        signOut(request);
    }

    /** Ends the session, if there is one. */
    @PostMapping("/api/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.ANYONE)
    void signOut(HttpServletRequest request) {
        entrance.leave(request);
    }

    private static @Nullable UUID here() {
        return Sessions.of(SecurityContextHolder.getContext().getAuthentication());
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }
}
