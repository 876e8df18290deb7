package io.anju.servicedesk.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket and everything that happened to it, newest first. */
public record TicketDetail(TicketView ticket, List<Entry> timeline) {

    public TicketDetail {
        timeline = List.copyOf(timeline);
    }

    /**
     * One fact, in words.
     *
     * @param learnedAt differs from {@code at} when the phone had no signal
     */
    public record Entry(
            Instant at,
            Instant learnedAt,
            String kind,
            String text,
            @Nullable String by,
            @Nullable String note,
            List<String> photos) {

        public Entry {
            photos = List.copyOf(photos);
        }
    }
}
