package io.anju.servicedesk.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * What was reported, under which number and by which rules: whatever becomes of the ticket, this stays, but for the agreed time.
 *
 * @param appointment when somebody is to come, where that was agreed; the newest agreement, in the round that runs
 * @param appointmentMoves how often that was agreed anew in the round
 * @param needsCheck whether whoever reported it or a supervisor has to say that it is done: somebody comes, or it is a complaint, and
 *     the place is nobody's home
 * @param firstAsked the employee whose it is until the call-back; null where nobody can be named
 */
record Report(
        String number,
        UUID space,
        @Embedded(onEmpty = OnEmpty.USE_EMPTY) Intake intake,
        @Embedded(onEmpty = OnEmpty.USE_EMPTY) Matter matter,
        String description,
        Instant reportedAt,
        @Embedded(onEmpty = OnEmpty.USE_NULL) @Nullable Appointment appointment,
        int appointmentMoves,
        boolean needsCheck,
        @Nullable UUID firstAsked) {

    /** @param home whether somebody lives or trades there */
    static Report of(
            NewTicket said, String number, Matter matter, boolean home, Instant now, @Nullable UUID firstAsked) {
        return new Report(
                number,
                said.space(),
                said.intake(),
                matter,
                said.description(),
                now,
                said.appointment(),
                0,
                needsCheck(matter, home),
                firstAsked);
    }

    static boolean needsCheck(Matter matter, boolean home) {
        return !home && (matter.visit() || matter.isComplaint());
    }

    /** The employee who saw it, where it was one of us. */
    @Nullable
    UUID seenBy() {
        return intake.channel() == Channel.STAFF ? firstAsked : null;
    }

    Report agreedAnew(Appointment agreed) {
        return with(agreed, appointmentMoves + 1);
    }

    /** Another round: nothing is agreed about it. */
    Report withoutAgreement() {
        return with(null, 0);
    }

    private Report with(@Nullable Appointment agreed, int moves) {
        return new Report(
                number, space, intake, matter, description, reportedAt, agreed, moves, needsCheck, firstAsked);
    }

    @Nullable
    Instant appointedAt() {
        return appointment == null ? null : appointment.from();
    }
}
