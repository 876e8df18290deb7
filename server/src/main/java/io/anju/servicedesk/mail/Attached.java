package io.anju.servicedesk.mail;

import io.anju.files.PhotoBytes;
import org.jspecify.annotations.Nullable;

/**
 * Something that came with a mail.
 *
 * @param name as the mail has it, within bounds; empty where it has none
 * @param bytes empty where it is left out
 * @param leftOut why none of it was read; null where it was
 */
record Attached(String name, byte[] bytes, @Nullable LeftOut leftOut) {

    /** By its first bytes, whatever it says to be. */
    boolean isPhoto() {
        return leftOut == null && PhotoBytes.arePhoto(bytes);
    }
}
