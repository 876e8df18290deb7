package io.anju.servicedesk.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * What was reported, under which number and by which rules: whatever becomes of the ticket, this stays.
 *
 * @param appointedAt when somebody is to come, where that was agreed
 * @param firstAsked the employee whose it is until the call-back; null where nobody can be named
 */
record Report(
        String number,
        UUID space,
        @Embedded(onEmpty = OnEmpty.USE_EMPTY) Intake intake,
        @Embedded(onEmpty = OnEmpty.USE_EMPTY) Matter matter,
        String description,
        Instant reportedAt,
        @Nullable Instant appointedAt,
        @Nullable UUID firstAsked) {

    static Report of(NewTicket said, String number, Matter matter, Instant now, @Nullable UUID firstAsked) {
        return new Report(
                number, said.space(), said.intake(), matter, said.description(), now, said.appointedAt(), firstAsked);
    }
}
