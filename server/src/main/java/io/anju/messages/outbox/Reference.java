package io.anju.messages.outbox;

import java.util.Optional;
import java.util.UUID;

/**
 * One delivery as a provider knows it: the idempotency key on the way out, the subject of receipts on the way back. It carries
 * its community, which no look-up could find.
 *
 * @param round grows only when somebody sends again what the provider had taken and not delivered
 */
record Reference(UUID community, UUID delivery, int round) {

    String text() {
        return community + "." + delivery + "." + round;
    }

    static Optional<Reference> parse(String text) {
        var parts = text.split("\\.", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new Reference(
                            UUID.fromString(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
