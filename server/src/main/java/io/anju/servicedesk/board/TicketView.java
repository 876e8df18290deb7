package io.anju.servicedesk.board;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list.
 *
 * @param kind what somebody wants: REPAIR, COMPLAINT, HELP, ENQUIRY, SUGGESTION, PRAISE or FEE_QUESTION
 * @param visit whether somebody comes; else an answer finishes it
 * @param channel how it came: PHONE, APP, VISIT, LETTER, EMAIL, STAFF, STEWARD, OFFICE or SPOT
 * @param begunAt since when its round is there: of the first, when it was reported
 * @param needsCheck whether only whoever reported it, or a supervisor, says that it is done
 * @param appointedUntil by when somebody is there, where a span was agreed
 * @param appointmentMoves how often another time was agreed in the round that runs
 * @param owner who sees to it until the call-back; absent where nobody can be named
 */
public record TicketView(
        UUID id,
        String number,
        UUID community,
        UUID space,
        String spaceLabel,
        String kind,
        boolean visit,
        String channel,
        String category,
        String categoryName,
        String description,
        String state,
        Instant reportedAt,
        Instant begunAt,
        int round,
        boolean needsCheck,
        @Nullable Instant appointedAt,
        @Nullable Instant appointedUntil,
        int appointmentMoves,
        @Nullable Owner owner,
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

    /** Whose it is. */
    public record Owner(UUID employee, String name, String badge) {}

    /** One clock of a ticket, accept, arrive or finish; {@code stoppedAt} when it was kept or missed for good. */
    public record ClockView(
            String name,
            @Nullable String clause,
            Instant dueAt,
            Instant atRiskFrom,
            @Nullable Instant stoppedAt) {}
}
