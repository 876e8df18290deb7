package io.anju.servicedesk.quote;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What paid work was said to cost. Its lines and sums never change; money is in fen.
 *
 * @param explanation whose it is to pay, and why, as it was told
 * @param listAmountFen what the lines of the price list come to
 * @param offList whether a line is not of the list
 * @param state OFFERED, APPROVED, DECLINED or REPLACED by a later one
 * @param way how it was decided: PHONE by the resident's own, SIGNED on the spot, TOLD to whoever did the work
 * @param said why it was declined, or whom they spoke to
 */
public record Quote(
        UUID id,
        UUID ticket,
        int round,
        Instant offeredAt,
        @Nullable String explanation,
        List<Line> lines,
        long amountFen,
        long listAmountFen,
        boolean offList,
        State state,
        @Nullable Instant decidedAt,
        @Nullable Way way,
        @Nullable String said,
        @Nullable String signature,
        @Nullable Instant begunAt,
        @Nullable Instant finishedAt) {

    /** What became of it. */
    public enum State {
        OFFERED,
        APPROVED,
        DECLINED,
        REPLACED
    }

    /** How somebody said yes or no. */
    public enum Way {
        PHONE,
        SIGNED,
        TOLD
    }

    /**
     * One line.
     *
     * @param key of the price list; null for one of its own
     * @param quantity whole units
     */
    public record Line(@Nullable String key, String name, String unit, int quantity, long unitFen, long amountFen) {}

    public Quote {
        lines = List.copyOf(lines);
    }

    boolean isOpen() {
        return state == State.OFFERED;
    }

    boolean isDecided() {
        return state == State.APPROVED || state == State.DECLINED;
    }
}
