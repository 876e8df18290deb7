package io.anju.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/** How many statements the database was asked to answer one request; counted for those who put a name of their own on it. */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Statements extends OncePerRequestFilter {

    private static final String NAME = "X-Count-As";

    private static final ThreadLocal<int[]> RUNNING = new ThreadLocal<>();

    private final Map<String, CompletableFuture<Integer>> counted = new ConcurrentHashMap<>();

    /** The headers of a request that is to be counted under the name. */
    public static String[] countedAs(String name) {
        return new String[] {NAME, name};
    }

    /** The answer may be there before the server has done with the request. */
    public int of(String name) {
        return result(name).orTimeout(10, TimeUnit.SECONDS).join();
    }

    private CompletableFuture<Integer> result(String name) {
        return counted.computeIfAbsent(name, any -> new CompletableFuture<>());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = request.getHeader(NAME);
        if (name == null) {
            chain.doFilter(request, response);
            return;
        }
        var count = new int[1];
        RUNNING.set(count);
        try {
            chain.doFilter(request, response);
        } finally {
            RUNNING.remove();
            result(name).complete(count[0]);
        }
    }

    /** Puts a template that counts in the place of the one that does not. */
    @TestComponent
    static class Counting implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof JdbcTemplate template && template.getClass() == JdbcTemplate.class
                    ? new Counted(Objects.requireNonNull(template.getDataSource()), template)
                    : bean;
        }
    }

    private static final class Counted extends JdbcTemplate {

        Counted(DataSource source, JdbcTemplate as) {
            super(source);
            setFetchSize(as.getFetchSize());
            setMaxRows(as.getMaxRows());
            setQueryTimeout(as.getQueryTimeout());
            setSkipResultsProcessing(as.isSkipResultsProcessing());
            setSkipUndeclaredResults(as.isSkipUndeclaredResults());
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            int @Nullable [] count = RUNNING.get();
            if (count != null) {
                count[0]++;
            }
            super.applyStatementSettings(statement);
        }
    }
}
