package io.anju.identity.web;

import io.anju.identity.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes when and from where a session was last used, at most once in five minutes; each node remembers what it noted. */
@Component
class SessionWatch implements HandlerInterceptor, WebMvcConfigurer {

    static final Duration GRAIN = Duration.ofMinutes(5);

    /** More than use one node in five minutes; beyond it what is due again is forgotten. */
    private static final int REMEMBERED = 20_000;

    private final Sessions sessions;
    private final Clock clock;
    private final Map<UUID, Long> noted = new ConcurrentHashMap<>();

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
        if (id != null && isDue(id, clock.millis())) {
            sessions.seen(id, request.getRemoteAddr(), GRAIN);
        }
        return true;
    }

    private boolean isDue(UUID session, long now) {
        var last = noted.get(session);
        if (last != null && now - last < GRAIN.toMillis()) {
            return false;
        }
        if (noted.size() >= REMEMBERED) {
            noted.values().removeIf(at -> now - at >= GRAIN.toMillis());
        }
        noted.put(session, now);
        return true;
    }
}
