package io.anju.servicedesk.call;

import java.util.List;
import java.util.stream.Stream;

/** A row of a list that does not say what it has to. */
final class UnreadRow extends Exception {

    private final String why;
    private final String shown;
    private final transient List<Object> limits;

    /**
     * @param why the last part of the text's key
     * @param shown what stands there
     * @param limits that it does not keep
     */
    UnreadRow(String why, String shown, Object... limits) {
        super(why, null, false, false);
        this.why = why;
        this.shown = shown;
        this.limits = List.of(limits);
    }

    String why() {
        return why;
    }

    /** What its text is filled with: what stands there, then the limits. */
    Object[] arguments() {
        return Stream.concat(Stream.of(shown), limits.stream()).toArray();
    }
}
