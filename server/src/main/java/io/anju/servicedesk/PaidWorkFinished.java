package io.anju.servicedesk;

import io.anju.kernel.CommunityEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that was quoted, agreed to and done: whoever bills it does so once, by the quote's id. Money is in fen.
 *
 * @param party who it was for, where anybody knows
 * @param amountFen the sum of the lines, as agreed
 */
public record PaidWorkFinished(
        UUID community,
        UUID ticket,
        String number,
        UUID space,
        @Nullable UUID party,
        UUID quote,
        List<Line> lines,
        long amountFen,
        Instant finishedAt)
        implements CommunityEvent {

    /** @param key of the company's price list; null for what is not on it */
    public record Line(@Nullable String key, String name, String unit, int quantity, long unitFen, long amountFen) {}

    public PaidWorkFinished {
        lines = List.copyOf(lines);
    }
}
