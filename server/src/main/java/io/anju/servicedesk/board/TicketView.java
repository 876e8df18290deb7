package io.anju.servicedesk.board;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket in a list. */
public record TicketView(
        UUID id,
        String number,
        UUID community,
        UUID space,
        String spaceLabel,
        String category,
        String categoryName,
        String description,
        String state,
        Instant reportedAt,
        @Nullable Assignee assignee,
        List<ClockView> clocks,
        @Nullable Integer stars,
        @Nullable String comment,
        int version) {

    public TicketView {
        clocks = List.copyOf(clocks);
    }

    /** Who goes; the phone only where somebody may want to call. */
    public record Assignee(
            UUID employee,
            String name,
            String badge,
            @Nullable String phone) {}

    /** One clock of a ticket; {@code stoppedAt} when it was kept or missed for good. */
    public record ClockView(
            String name,
            @Nullable String clause,
            Instant dueAt,
            Instant atRiskFrom,
            @Nullable Instant stoppedAt) {}
}
