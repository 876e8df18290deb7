package io.anju.messages;

import org.jspecify.annotations.Nullable;

/**
 * Where a channel finds a person. Asked for when a message is sent, never kept with it.
 *
 * @param replyTo the address to which an answer goes, where e-mail has one of its own
 */
public record Address(
        Channel channel, String value, @Nullable String replyTo) {

    public Address(Channel channel, String value) {
        this(channel, value, null);
    }

    /** Personal: never in a log. */
    @Override
    public String toString() {
        return channel + " address";
    }
}
