package io.anju.kernel.web;

import io.anju.kernel.CommandKey;
import io.anju.kernel.Refusal;
import io.anju.kernel.web.IdempotencyRecords.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Runs every command once. The effect and its answer commit together, so a repeated request finds either both or neither;
 * what was refused leaves nothing and is decided anew. Browsers repeat requests by themselves: this is not optional.
 */
@Component
@Order(1)
class IdempotencyFilter extends OncePerRequestFilter {

    /** A command is text; what is larger is a file and travels by PUT under its own hash. */
    static final int LARGEST_COMMAND = 1_000_000;

    static final String KEY = CommandKey.HEADER;

    /** What only looks ahead changes nothing, and may be asked at every key that is pressed. */
    private static final String LOOKS_AHEAD = "/preview";

    /** It goes out while no transaction is open, and a second one is refused for a minute anyway. */
    private static final String CODE_BY_MAIL = "/api/me/mailbox/codes";

    private final IdempotencyRecords records;
    private final OwnTransactionRoutes ownTransactions;
    private final TransactionTemplate transaction;
    private final HandlerExceptionResolver problems;

    IdempotencyFilter(
            IdempotencyRecords records,
            OwnTransactionRoutes ownTransactions,
            PlatformTransactionManager transactions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.records = records;
        this.ownTransactions = ownTransactions;
        this.transaction = new TransactionTemplate(transactions);
        this.problems = problems;
    }

    /** Signing in and out and asking for a code create nothing that could be created twice. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !request.getMethod().equals("POST")
                || !path.startsWith("/api/")
                || path.startsWith("/api/sign-in/")
                || path.endsWith(LOOKS_AHEAD)
                || path.equals("/api/sign-out")
                || path.equals(CODE_BY_MAIL);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            var key = key(request.getHeader(KEY));
            var body = request.getInputStream().readNBytes(LARGEST_COMMAND + 1);
            if (body.length > LARGEST_COMMAND) {
                throw new CommandRefused.TooLarge();
            }
            if (ownTransactions.include(request.getServletPath())) {
                write(onceAround(key, new CachedBody(request, body), hash(body), response, chain), response);
                return;
            }
            var answer = transaction.execute(status -> {
                var once = once(key, new CachedBody(request, body), hash(body), response, chain);
                if (once.status() >= 400) {
                    status.setRollbackOnly();
                }
                return once;
            });
            write(answer, response);
        } catch (RuntimeException e) {
            if (problems.resolveException(request, response, null, e) == null) {
                throw e;
            }
        }
    }

    private Answer once(
            UUID key, HttpServletRequest request, byte[] hash, HttpServletResponse response, FilterChain chain) {
        if (!records.claim(key)) {
            throw new CommandRefused.InFlight();
        }
        var route = request.getMethod() + " " + request.getServletPath();
        var first = records.find(key);
        if (first.isPresent()) {
            return repeated(first.get(), route, hash);
        }
        var answer = run(route, request, hash, response, chain);
        if (answer.status() < 400) {
            records.keep(key, answer);
        }
        return answer;
    }

    /** The effect is committed before its answer is known. */
    private Answer onceAround(
            UUID key, HttpServletRequest request, byte[] hash, HttpServletResponse response, FilterChain chain) {
        var route = request.getMethod() + " " + request.getServletPath();
        var first = Objects.requireNonNull(transaction.execute(status -> records.find(key)));
        if (first.isPresent()) {
            return repeated(first.get(), route, hash);
        }
        var answer = run(route, request, hash, response, chain);
        if (answer.status() < 400) {
            transaction.executeWithoutResult(status -> records.keep(key, answer));
        }
        return answer;
    }

    private static Answer repeated(Answer first, String route, byte[] hash) {
        if (!first.route().equals(route) || !MessageDigest.isEqual(first.bodyHash(), hash)) {
            throw new CommandRefused.KeyReused();
        }
        return first;
    }

    private static Answer run(
            String route, HttpServletRequest request, byte[] hash, HttpServletResponse response, FilterChain chain) {
        var captured = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, captured);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        return new Answer(
                route, hash, captured.getStatus(), captured.getContentType(), captured.getContentAsByteArray());
    }

    private static void write(@Nullable Answer answer, HttpServletResponse response) throws IOException {
        if (answer == null) {
            return;
        }
        response.setStatus(answer.status());
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static UUID key(@Nullable String header) {
        try {
            return UUID.fromString(header == null ? "" : header);
        } catch (IllegalArgumentException e) {
            throw new CommandRefused.KeyMissing();
        }
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why a command was not run. */
    abstract static sealed class CommandRefused extends Refusal {

        private final int status;

        private CommandRefused(int status, String code) {
            super(code);
            this.status = status;
        }

        @Override
        public int status() {
            return status;
        }

        static final class KeyMissing extends CommandRefused {
            KeyMissing() {
                super(400, "kernel.key-missing");
            }
        }

        static final class KeyReused extends CommandRefused {
            KeyReused() {
                super(422, "kernel.key-reused");
            }
        }

        static final class InFlight extends CommandRefused {
            InFlight() {
                super(425, "kernel.in-flight");
            }
        }

        static final class TooLarge extends CommandRefused {
            TooLarge() {
                super(413, "kernel.too-large");
            }
        }
    }
}
