package io.anju.servicedesk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports.
 *
 * @param photos SHA-256 of each, already stored
 * @param appointment when somebody is to come, where that was agreed; else as soon as possible
 * @param voice SHA-256 of what they said instead, or besides: already stored
 * @param heardAt when it reached us, where that was before somebody took it down: its clocks run from there
 */
public record NewTicket(
        UUID space,
        Intake intake,
        String category,
        String description,
        List<String> photos,
        @Nullable Appointment appointment,
        @Nullable Instant heardAt,
        @Nullable String voice) {

    public NewTicket(
            UUID space,
            Intake intake,
            String category,
            String description,
            List<String> photos,
            @Nullable Appointment appointment) {
        this(space, intake, category, description, photos, appointment, null, null);
    }

    public NewTicket {
        photos = List.copyOf(photos);
    }

    /** The same with what was said into the phone. */
    public NewTicket saying(@Nullable String spoken) {
        return new NewTicket(space, intake, category, description, photos, appointment, heardAt, spoken);
    }
}
