package io.anju.servicedesk;

import io.anju.kernel.CommandKey;
import io.anju.kernel.Unacceptable;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In what something came that was done without a network (offline envelope): whose it is and when it was, apart from what it says.
 *
 * @param account under whose name; the phone may be shared
 * @param sequence the device's own count of all its account did, from 1
 * @param previousHash SHA-256 of the device's command before this one in the community, as it was sent; empty for the first
 * @param heard the time of ours that the device last heard, as it kept it; empty when it never did
 * @param deviceTime when, by the device's clock
 * @param asSent all of it, letter by letter
 */
public record OfflineCommand(
        UUID id,
        UUID account,
        String device,
        long sequence,
        String previousHash,
        String heard,
        String signature,
        Instant deviceTime,
        String asSent) {

    /**
     * All of a command letter by letter, as the next one of the phone names its hash: a command's body is kept in memory and can be read
     * again.
     *
     * @param id as the body says it
     * @throws Unacceptable when it was sent under another key than its id
     */
    public static String asSent(UUID id, HttpServletRequest request) throws IOException {
        if (!id.toString().equalsIgnoreCase(request.getHeader(CommandKey.HEADER))) {
            throw new Unacceptable("servicedesk.key-is-not-the-id", "id");
        }
        return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What the device last heard of our time; null where it says none that can be read. */
    public @Nullable Instant anchor() {
        try {
            return heard.isEmpty() ? null : Instant.parse(heard);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
