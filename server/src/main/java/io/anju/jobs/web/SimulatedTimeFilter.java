package io.anju.jobs.web;

import io.anju.jobs.simulation.SharedTime;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** In a simulation every request is answered at the time that any node has moved the clock to. */
@Component
@Profile("simulation")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SimulatedTimeFilter extends OncePerRequestFilter {

    private final SharedTime time;

    SimulatedTimeFilter(SharedTime time) {
        this.time = time;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        time.catchUp();
        chain.doFilter(request, response);
    }
}
