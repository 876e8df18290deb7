package io.anju.kernel.web;

import io.anju.kernel.Refusal;
import io.anju.kernel.web.Problems.FieldError;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where a failure becomes an answer: expected noes keep their code, surprises get a number to read out. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        var answer = ResponseEntity.status(refusal.status());
        if (refusal.retryAfter() instanceof Duration wait) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        }
        return answer.body(problems.of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(OptimisticLockingFailureException e) {
        return answer(problems.of(412, "kernel.stale-version"));
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        QueryTimeoutException.class
    })
    ResponseEntity<ProblemDetail> unavailable(Exception e) {
        LOG.warn("Database unavailable: {}", e.toString());
        return ResponseEntity.status(503)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problems.of(503, "kernel.unavailable"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> database(DataAccessException e) {
        var cause = NestedExceptionUtils.getMostSpecificCause(e);
        return cause instanceof SQLException sql ? answer(said(sql, e)) : surprise(e);
    }

    /** A named constraint is a rule; a row that row-level security hides does not exist for this caller. */
    private ProblemDetail said(SQLException sql, DataAccessException e) {
        var state = String.valueOf(sql.getSQLState());
        var constraint = constraint(sql);
        if (constraint != null && problems.knows("constraint." + constraint)) {
            return problems.of(409, "constraint." + constraint);
        }
        return switch (state) {
            case "42501" -> problems.of(404, "kernel.not-found");
            case "22021", "22P05", "22001" -> problems.of(422, "kernel.unusable-text");
            case "23503" -> problems.of(422, "kernel.unknown-reference");
            case "23505", "23P01" -> problems.of(409, "kernel.already-there");
            case "40001", "40P01", "55P03" -> problems.of(503, "kernel.unavailable");
            default -> unexpected(e);
        };
    }

    private static @Nullable String constraint(SQLException sql) {
        ServerErrorMessage message = sql instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        var name = message == null ? null : message.getConstraint();
        return name == null ? null : name.replaceFirst("_\\d+$", "");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> surprise(Exception e) {
        return Outage.causes(e) ? unavailable(e) : answer(unexpected(e));
    }

    private ProblemDetail unexpected(Exception e) {
        var number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Error number {}", number, e);
        return problems.of(500, "kernel.unexpected", number.toUpperCase(Locale.ROOT));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = problems.of(422, "kernel.invalid");
        problem.setProperty(
                "errors",
                e.getBindingResult().getFieldErrors().stream()
                        .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                        .toList());
        return ResponseEntity.unprocessableContent().body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var code = "kernel.http-" + status.value();
        var known = problems.knows(code) ? code : "kernel.http-400";
        return ResponseEntity.status(status).headers(headers).body(problems.of(status.value(), known));
    }
}
