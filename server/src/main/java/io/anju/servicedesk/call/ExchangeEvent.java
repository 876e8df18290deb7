package io.anju.servicedesk.call;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a telephone exchange tells of one call. See docs/domain/servicedesk.md#calls.
 *
 * @param call the exchange's own name of the call, 1 to 100 characters; the same in all its events
 * @param number who calls, where the exchange knows it
 * @param at by the exchange's clock
 * @param by who hung up first, where the exchange knows it
 */
record ExchangeEvent(
        Kind kind,
        String call,
        Line line,
        @Nullable String number,
        Instant at,
        @Nullable EndedBy by) {

    enum Kind {
        RING,
        ANSWER,
        HOLD,
        RESUME,
        END
    }

    /** Which telephone rings. */
    enum Line {
        DESK("S05-036"),
        CONTROL_ROOM("S11-177");

        private final String clause;

        Line(String clause) {
            this.clause = clause;
        }

        /** What is promised about picking it up. */
        String clause() {
            return clause;
        }
    }

    enum EndedBy {
        CALLER,
        AGENT
    }

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 30;

    /** @throws CallRefused when it cannot be read */
    static ExchangeEvent of(JsonNode told) {
        try {
            var call = told.path("call").asString("");
            if (call.isBlank() || call.length() > LONGEST_NAME) {
                throw new CallRefused.Unreadable();
            }
            return new ExchangeEvent(
                    Kind.valueOf(word(told, "event")),
                    call,
                    Line.valueOf(word(told, "line")),
                    text(told, "number")
                            .filter(number -> number.length() <= LONGEST_NUMBER)
                            .orElse(null),
                    Instant.parse(told.path("at").asString("")),
                    text(told, "by").isEmpty() ? null : EndedBy.valueOf(word(told, "by")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new CallRefused.Unreadable();
        }
    }

    /** A clock a little ahead of ours: it cannot have happened after we heard of it. */
    ExchangeEvent notAfter(Instant now) {
        return at.isAfter(now) ? new ExchangeEvent(kind, call, line, number, now, by) : this;
    }

    private static Optional<String> text(JsonNode told, String name) {
        return Optional.of(told.path(name).asString("")).filter(text -> !text.isBlank());
    }

    private static String word(JsonNode told, String name) {
        return told.path(name).asString("").toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
