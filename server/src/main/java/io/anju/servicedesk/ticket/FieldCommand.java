package io.anju.servicedesk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a technician did, as the phone wrote it down then (offline envelope, version 1).
 *
 * @param account under whose name; the phone may be shared
 * @param sequence the device's own count, from 1
 * @param previousHash of the device's command before this one; empty for the first
 * @param deviceTime when, by the device's clock
 */
public record FieldCommand(
        UUID id,
        UUID account,
        String device,
        long sequence,
        String previousHash,
        Instant deviceTime,
        Kind kind,
        UUID ticket,
        @Nullable String note,
        List<String> photos) {

    /** The three things done in the field. */
    public enum Kind {
        ACCEPT,
        ARRIVE,
        FINISH
    }

    public FieldCommand {
        photos = List.copyOf(photos);
    }
}
