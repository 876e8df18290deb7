package io.anju.servicedesk.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket and everything that happened to it, oldest first. */
public record TicketDetail(
        @JsonUnwrapped TicketView ticket,
        List<Entry> timeline,
        @Nullable Rating rating) {

    public TicketDetail {
        timeline = List.copyOf(timeline);
    }

    /** What the resident thought of it. */
    public record Rating(int stars, @Nullable String comment) {}

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
