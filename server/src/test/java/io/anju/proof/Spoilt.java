package io.anju.proof;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request body that is not as it should be.
 *
 * @param refused whether no route may take it; otherwise a rule of the route decides
 * @param text what must be kept exactly as it is, if it is taken
 */
record Spoilt(
        String what,
        byte[] body,
        String contentType,
        boolean refused,
        @Nullable String text) {

    static Spoilt whole(String what, byte[] body) {
        return new Spoilt(what, body, "application/json", true, null);
    }

    static Spoilt whole(String what, String body) {
        return whole(what, body.getBytes(StandardCharsets.UTF_8));
    }

    static Spoilt field(String what, String body, boolean refused, @Nullable String text) {
        return new Spoilt(what, body.getBytes(StandardCharsets.UTF_8), "application/json", refused, text);
    }

    Spoilt as(String type) {
        return new Spoilt(what + " as " + type, body, type, refused, text);
    }
}
