package io.anju.messages.line;

import io.anju.messages.Channel;
import io.anju.messages.template.Template;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way out to one channel's provider. */
public interface Line {

    Channel channel();

    /** Hands the letter over; throws nothing that the network can cause. */
    Outcome send(Letter letter);

    /**
     * One message for one address.
     *
     * @param reference the same at every attempt, so that a provider that knows it does not deliver twice
     * @param to the address on the channel
     * @param replyTo where an answer to it goes, by e-mail; null for where it came from
     * @param link an address to open, or a path when the installation has not said where it is reached
     */
    record Letter(
            String reference,
            String to,
            @Nullable String replyTo,
            Template template,
            Map<String, String> parameters,
            String link) {

        public Letter {
            parameters = Map.copyOf(parameters);
        }

        public Letter(String reference, String to, Template template, Map<String, String> parameters, String link) {
            this(reference, to, null, template, parameters, link);
        }

        public Template.Words words() {
            return template.with(parameters);
        }
    }

    /** What the provider said. */
    sealed interface Outcome {

        /** It is the provider's now. Whether it arrives, a receipt may tell later. */
        record Taken(@Nullable String providerId) implements Outcome {}

        /** It will never be taken: no such number, not a follower. */
        record Refused(String why) implements Outcome {}

        /** Not now, or no answer: perhaps it was taken all the same. */
        record Failed(String why) implements Outcome {}
    }
}
