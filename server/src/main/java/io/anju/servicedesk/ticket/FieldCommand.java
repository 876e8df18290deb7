package io.anju.servicedesk.ticket;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a technician did, as the phone wrote it down then (offline envelope, version 1).
 *
 * @param account under whose name; the phone may be shared
 * @param sequence the device's own count of all its account did, from 1
 * @param previousHash SHA-256 of the device's command before this one in the community, as it was sent; empty for the first
 * @param heard the time of ours that the device last heard, as it kept it; empty when it never did
 * @param deviceTime when, by the device's clock
 * @param asSent all of it, letter by letter
 */
public record FieldCommand(
        UUID id,
        UUID account,
        String device,
        long sequence,
        String previousHash,
        String heard,
        String signature,
        Instant deviceTime,
        Kind kind,
        UUID ticket,
        @Nullable String note,
        List<String> photos,
        String asSent) {

    /** The three things done in the field. */
    public enum Kind {
        ACCEPT,
        ARRIVE,
        FINISH
    }

    public FieldCommand {
        photos = List.copyOf(photos);
    }

    /** What the device last heard of our time; null where it says none that can be read. */
    @Nullable
    Instant anchor() {
        try {
            return heard.isEmpty() ? null : Instant.parse(heard);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
