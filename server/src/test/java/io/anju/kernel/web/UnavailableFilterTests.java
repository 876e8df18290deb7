package io.anju.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.kernel.DatabaseHealth;
import io.anju.kernel.DatabaseHealth.State;
import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import tools.jackson.databind.json.JsonMapper;

class UnavailableFilterTests {

    private static final FilterChain OK =
            (request, response) -> response.getWriter().write("ok");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void whileTheDatabaseIsStartedAgainNothingIsAsked() throws Exception {
        assertThat(problem(State.RESTARTING, OK)).isEqualTo("urn:anju:kernel.unavailable");
    }

    @Test
    void whenTheDatabaseWasGivenUpTheAnswerSaysWhomToTell() throws Exception {
        assertThat(problem(State.GIVEN_UP, OK)).isEqualTo("urn:anju:kernel.database-gone");
    }

    @Test
    void whatFailsForWantOfTheDatabaseIsUnavailableNotBroken() throws Exception {
        for (var state : List.of("08006", "08001", "53300", "57P01", "57P03")) {
            FilterChain failing = (request, response) -> {
                throw new CannotCreateTransactionException("no", new SQLException("gone", state));
            };
            assertThat(problem(State.RUNNING, failing)).isEqualTo("urn:anju:kernel.unavailable");
        }
    }

    @Test
    void aTransactionThatCouldNotEndBecauseTheConnectionWasGoneIsNotBrokenEither() throws Exception {
        FilterChain failing = (request, response) -> {
            throw new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        };
        assertThat(problem(State.RUNNING, failing)).isEqualTo("urn:anju:kernel.unavailable");
    }

    @Test
    void anAnswerThatWasGivenWholeStands() throws Exception {
        FilterChain lateOutage = (request, response) -> {
            OK.doFilter(request, response);
            response.flushBuffer();
            request.setAttribute(UnavailableFilter.ANSWERED, true);
            throw new CannotCreateTransactionException("no", new SQLException("gone", "57P01"));
        };
        var answer = answer(State.RUNNING, "/api/me", lateOutage);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo("ok");
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForAWholeOne() {
        FilterChain half = (request, response) -> {
            response.flushBuffer();
            throw new CannotCreateTransactionException("no", new SQLException("gone", "57P01"));
        };
        assertThatThrownBy(() -> answer(State.RUNNING, "/api/me", half))
                .isInstanceOf(CannotCreateTransactionException.class);
    }

    @Test
    void anyOtherFailureIsNotHidden() {
        FilterChain failing = (request, response) -> {
            throw new IllegalStateException(new SQLException("duplicate", "23505"));
        };
        assertThatThrownBy(() -> answer(State.RUNNING, "/api/me", failing)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aScreenIsServedWithoutTheDatabase() throws Exception {
        assertThat(answer(State.RESTARTING, "/console/", OK).getContentAsString())
                .isEqualTo("ok");
        assertThat(answer(State.RUNNING, "/api/me", OK).getContentAsString()).isEqualTo("ok");
    }

    private String problem(State state, FilterChain chain) throws Exception {
        var answer = answer(state, "/api/me", chain);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        return json.readTree(answer.getContentAsByteArray()).path("type").asString();
    }

    private MockHttpServletResponse answer(State state, String path, FilterChain chain) throws Exception {
        DatabaseHealth health = () -> new DatabaseHealth.Report(state, List.of());
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        var response = new MockHttpServletResponse();
        new UnavailableFilter(Optional.of(health), new Problems(texts()), json).doFilter(request, response, chain);
        return response;
    }

    private static org.springframework.context.MessageSource texts() throws IOException {
        return new TextsConfiguration().messageSource();
    }
}
