package io.anju.servicedesk.mail;

import io.anju.kernel.Refusal;

/** Why something that came with a mail was not kept. */
public enum LeftOut {
    /** Its bytes are none of the kinds that are kept, whatever its name says. */
    TYPE,
    /** A photo that most of us could not open. */
    HEIC,
    TOO_LARGE,
    TOO_MANY,
    /** It cannot be opened, or is empty. */
    BROKEN;

    /** As the files say no to it. */
    static LeftOut because(Refusal refusal) {
        return switch (refusal.code()) {
            case "files.unknown-type" -> TYPE;
            case "files.heic" -> HEIC;
            case "files.too-large", "files.too-large-unpacked", "files.too-many-pixels" -> TOO_LARGE;
            default -> BROKEN;
        };
    }
}
