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
     * @param outcome of a step of the work: "applied", or why it was kept without changing the ticket
     * @param skewed whether the phone's clock was wrong, so that it counts from when we learned of it
     * @param voice SHA-256 of what was said into a phone
     * @param chain what does not fit to what the phone sent before: "gap", "fork" or "reordered"
     */
    public record Entry(
            Instant at,
            Instant learnedAt,
            String kind,
            String text,
            @Nullable String by,
            @Nullable String note,
            @Nullable String outcome,
            boolean skewed,
            @Nullable String chain,
            List<String> photos,
            @Nullable String voice) {

        public Entry {
            photos = List.copyOf(photos);
        }
    }
}
