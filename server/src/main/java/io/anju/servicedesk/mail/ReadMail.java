package io.anju.servicedesk.mail;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of a mail, within bounds: no control characters, nothing that acts.
 *
 * @param sender who says to have written it; anybody can write any address there
 * @param messageId and sentAt as the mail has them, only to tell one mail from another
 * @param subject at most 200 characters
 * @param words at most 20,000 characters, plain
 * @param attached what came with it, in its order: at most nine photos of 5 MB and nine others of 20 MB hold bytes
 */
record ReadMail(
        @Nullable Sender sender,
        String messageId,
        String sentAt,
        String subject,
        String words,
        List<Attached> attached,
        Set<Note> notes) {

    /** @param name at most 100 characters; null where there is none */
    record Sender(String address, @Nullable String name) {}

    ReadMail {
        attached = List.copyOf(attached);
        notes = Set.copyOf(notes);
    }

    /** Of which nothing could be read but that it is there, and where. */
    static ReadMail unreadable() {
        return new ReadMail(null, "", "", "", "", List.of(), Set.of(Note.UNREADABLE, Note.NO_SENDER, Note.NO_TEXT));
    }

    boolean isAnswerable() {
        return sender != null && !notes.contains(Note.AUTOMATIC);
    }
}
