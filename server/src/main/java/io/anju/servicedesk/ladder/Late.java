package io.anju.servicedesk.ladder;

import java.util.Map;
import java.util.UUID;

/**
 * Something is late.
 *
 * @param occasion what makes it another time on the same ticket: the round, or the deadline
 * @param template of the message
 * @param words those of the template
 */
public record Late(Cause cause, UUID ticket, String occasion, String template, Map<String, String> words) {

    private static final String NOBODY_SEES_TO_IT = "servicedesk.not-acknowledged";

    public Late {
        words = Map.copyOf(words);
    }

    /** Told for the first time, in the words of its cause. */
    public static Late of(Cause cause, UUID ticket, String occasion, Map<String, String> words) {
        return new Late(cause, ticket, occasion, cause.template(), words);
    }

    static Late still(Cause cause, UUID ticket, String occasion, String number) {
        return new Late(cause, ticket, occasion, NOBODY_SEES_TO_IT, Map.of("number", number));
    }

    boolean isStill() {
        return template.equals(NOBODY_SEES_TO_IT);
    }
}
