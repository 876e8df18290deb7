package io.anju.identity.web;

import io.anju.identity.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes when and from where a session was last used, at most once in five minutes. */
@Component
class SessionWatch implements HandlerInterceptor, WebMvcConfigurer {

    static final Duration GRAIN = Duration.ofMinutes(5);

    private static final String NOTED = "anju.noted";

    private final Sessions sessions;
    private final Clock clock;

    SessionWatch(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var id = Sessions.of(SecurityContextHolder.getContext().getAuthentication());
        var session = request.getSession(false);
        if (id != null && session != null) {
            var now = clock.millis();
            var noted = session.getAttribute(NOTED) instanceof Long millis ? millis : session.getCreationTime();
            if (now - noted >= GRAIN.toMillis()) {
                sessions.seen(id, request.getRemoteAddr());
                session.setAttribute(NOTED, now);
            }
        }
        return true;
    }
}
