package io.anju.kernel.web;

import io.anju.kernel.DatabaseHealth;
import io.anju.kernel.DatabaseHealth.State;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands before everything that asks the database, sessions too: while it is away the answer is 503 at once, and what fails
 * on the way for want of it becomes 503 as well. The command was not acknowledged; the same key may be sent again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnavailableFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnavailableFilter.class);

    /** Set once the answer is whole: then only the session could not note when it was last used, and the answer stands. */
    static final String ANSWERED = UnavailableFilter.class.getName() + ".answered";

    private final Optional<DatabaseHealth> database;
    private final Problems problems;
    private final JsonMapper json;

    UnavailableFilter(Optional<DatabaseHealth> database, Problems problems, JsonMapper json) {
        this.database = database;
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (state() != State.RUNNING) {
            unavailable(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            boolean answered = request.getAttribute(ANSWERED) != null;
            if (!Outage.causes(e) || (response.isCommitted() && !answered)) {
                throw e;
            }
            LOG.warn("Database unavailable: {}", e.toString());
            if (!response.isCommitted()) {
                response.reset();
                unavailable(response);
            }
        }
    }

    private State state() {
        return database.map(own -> own.report().state()).orElse(State.RUNNING);
    }

    private void unavailable(HttpServletResponse response) throws IOException {
        var code = state() == State.GIVEN_UP ? "kernel.database-gone" : "kernel.unavailable";
        response.setStatus(503);
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problems.of(503, code)));
    }
}
