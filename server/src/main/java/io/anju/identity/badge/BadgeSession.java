package io.anju.identity.badge;

import io.anju.identity.access.SignInMethod;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What a session by badge may do: it lives on its phone only, reaches no further than the phone's community, locks itself after
 * minutes without use ({@code anju.badge.idle}, five unless set), and ends with the longest shift or when the phone is revoked.
 */
@Component
public class BadgeSession implements HandlerInterceptor, WebMvcConfigurer {

    static final Duration LONGEST_SHIFT = Duration.ofHours(12);

    private static final String DEVICE = "anju.device";

    private final DeviceCookie cookie;
    private final Clock clock;
    private final Duration idle;

    BadgeSession(DeviceCookie cookie, Clock clock, @Value("${anju.badge.idle:5m}") Duration idle) {
        this.cookie = cookie;
        this.clock = clock;
        this.idle = idle;
    }

    /** How long nobody may touch a shared phone before it locks. */
    public Duration idle() {
        return idle;
    }

    public void begin(HttpSession session, Devices.Device device) {
        session.setAttribute(DEVICE, device.id().toString());
        session.setMaxInactiveInterval((int) idle.toSeconds());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/**")
                .excludePathPatterns("/api/sign-in/**", "/api/sign-out");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var session = request.getSession(false);
        if (session != null && SignInMethod.BADGE.key().equals(session.getAttribute(SignInMethod.ATTRIBUTE))) {
            var device = cookie.find(request)
                    .filter(here -> here.id().toString().equals(session.getAttribute(DEVICE)))
                    .filter(here -> !isOver(session));
            if (device.isEmpty()) {
                session.invalidate();
                throw new BadgeRefused.ScreenLocked();
            }
            requireReach(device.get().community());
        }
        return true;
    }

    private boolean isOver(HttpSession session) {
        return clock.millis() - session.getCreationTime() > LONGEST_SHIFT.toMillis();
    }

    private static void requireReach(UUID community) {
        var scope = Scope.current();
        boolean elsewhere = scope.community() != null && !scope.community().equals(community);
        if (elsewhere || scope.company() != null) {
            throw new NotFound("kernel.not-found");
        }
    }
}
