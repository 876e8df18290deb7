package io.anju.kernel.web;

import io.anju.kernel.Refusal;
import io.anju.kernel.web.Problems.FieldError;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where a failure becomes an answer: expected noes keep their code, surprises get a number to read out. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final Unreadable unreadable;

    ProblemAdvice(Problems problems, Unreadable unreadable) {
        this.problems = problems;
        this.unreadable = unreadable;
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
            case "22003", "22007", "22008", "22P02", "23502", "23514" -> problems.of(422, "kernel.out-of-range");
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
        return ResponseEntity.unprocessableContent()
                .body(invalid(e.getBindingResult().getFieldErrors().stream()
                        .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                        .toList()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status).headers(headers).body(problems.ofStatus(status.value()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status).body(unreadable.body(e.getCause()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        return ResponseEntity.status(status).body(unreadable.parameter(String.valueOf(name), e.getRequiredType()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status).body(problems.of(400, "kernel.missing", e.getParameterName()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status)
                .body(
                        e instanceof MissingRequestHeaderException header
                                ? problems.of(400, "kernel.missing", header.getHeaderName())
                                : problems.ofStatus(status.value()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.unprocessableContent()
                .body(invalid(e.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> new FieldError(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        String.valueOf(error.getDefaultMessage()))))
                        .toList()));
    }

    /** Addresses that are none are turned away by the firewall. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException e) {
        return answer(problems.ofStatus(400));
    }

    private ProblemDetail invalid(List<FieldError> errors) {
        var problem = problems.of(422, "kernel.invalid");
        problem.setProperty("errors", errors);
        return problem;
    }
}
