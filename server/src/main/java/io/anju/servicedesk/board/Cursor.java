package io.anju.servicedesk.board;

import io.anju.kernel.Unacceptable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: the last due time and ticket seen. */
record Cursor(String due, UUID id) {

    /** Before all, for lists that go up. */
    static final Cursor START = new Cursor("-infinity", new UUID(0, 0));

    /** After all, for lists that go down. */
    static final Cursor END = new Cursor("infinity", new UUID(-1, -1));

    static Cursor parse(@Nullable String text, Cursor beginning) {
        if (text == null || text.isEmpty()) {
            return beginning;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            var due = plain.substring(0, bar);
            if (!due.matches("infinity|[0-9: .+-]{10,40}")) {
                throw new IllegalArgumentException(due);
            }
            return new Cursor(due, UUID.fromString(plain.substring(bar + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Unacceptable("servicedesk.bad-cursor", "after");
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((due + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}
