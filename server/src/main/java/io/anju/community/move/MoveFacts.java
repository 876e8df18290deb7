package io.anju.community.move;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a move leaves behind; the outcome of a step is its kind, of the whole its direction. */
@Component
class MoveFacts implements FactKinds {

    static final String OPENED = "community.move-opened";
    static final String STEP = "community.move-step-done";
    static final String CLOSED = "community.move-closed";

    @Override
    public List<FactKind> kinds() {
        return List.of(kind(OPENED, "已受理进离场"), kind(STEP, "已办一步"), kind(CLOSED, "已办结"));
    }

    private static FactKind kind(String key, String title) {
        return new FactKind(key, 1, "community", title);
    }
}
