package io.anju.identity.limit;

import io.anju.kernel.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before the routes that are open to anybody. At the door it counts what went wrong, and codes that were sent: a
 * mistyped number costs nothing, nor does an office where forty people sign in at nine. It counts before and gives back after, so
 * that many at once are no way around it.
 */
@Component
class FloodGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final String DOOR = "/api/sign-in/";
    private static final String CODES = "/api/sign-in/sms-codes";

    private final Limits limits;
    private final AnonymousFlood flood;

    FloodGate(Limits limits, AnonymousFlood flood) {
        this.limits = limits;
        this.flood = flood;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Scope.current().actor().account() == null) {
            flood.spend(request.getRemoteAddr());
        }
        if (asksForCode(request)) {
            spendCode(request.getRemoteAddr());
        } else if (atTheDoor(request)) {
            limits.spend(Limit.FAILED_SIGN_INS, request.getRemoteAddr());
        }
        return true;
    }

    /** Of both or of neither. */
    private void spendCode(String address) {
        limits.spend(Limit.CODES_PER_ADDRESS_AND_DAY, address);
        try {
            limits.spend(Limit.CODES_PER_ADDRESS, address);
        } catch (TooMany refused) {
            limits.giveBack(Limit.CODES_PER_ADDRESS_AND_DAY, address);
            throw refused;
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (asksForCode(request)) {
            if (failure != null || response.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
                limits.giveBack(Limit.CODES_PER_ADDRESS, request.getRemoteAddr());
                limits.giveBack(Limit.CODES_PER_ADDRESS_AND_DAY, request.getRemoteAddr());
            }
        } else if (atTheDoor(request) && response.getStatus() != HttpStatus.UNAUTHORIZED.value()) {
            limits.giveBack(Limit.FAILED_SIGN_INS, request.getRemoteAddr());
        }
    }

    private static boolean asksForCode(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getServletPath().equals(CODES);
    }

    private static boolean atTheDoor(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getServletPath().startsWith(DOOR);
    }
}
