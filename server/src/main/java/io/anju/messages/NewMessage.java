package io.anju.messages;

import java.util.Map;
import java.util.UUID;

/**
 * What is to be told to one person. Its words are those of the template's newest version, filled in when it is sent or read.
 *
 * @param template key of a template in {@code templates/messages}
 * @param parameters exactly those that the template names; no phone number or other address
 * @param dedup what makes it the same message when told again, 1 to 200 characters
 */
public record NewMessage(
        String template,
        Recipient recipient,
        Map<String, String> parameters,
        Urgency urgency,
        About about,
        String dedup) {

    public NewMessage {
        parameters = Map.copyOf(parameters);
    }

    /**
     * What the message is about.
     *
     * @param link where it is opened: a path of one of the two faces, {@code /m/…} or {@code /console/…}
     * @param toAcknowledge whether somebody has to say that they see to it
     */
    public record About(UUID subject, String link, boolean toAcknowledge) {

        public About(UUID subject, String link) {
            this(subject, link, false);
        }
    }
}
