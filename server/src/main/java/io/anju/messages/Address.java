package io.anju.messages;

/** Where a channel finds a person. Asked for when a message is sent, never kept with it. */
public record Address(Channel channel, String value) {

    /** Personal: never in a log. */
    @Override
    public String toString() {
        return channel + " address";
    }
}
