package io.anju.files.image;

/** The bytes begin like a photo but are none. */
public final class UnreadableImage extends Exception {

    UnreadableImage(String what) {
        super(what);
    }

    UnreadableImage(Throwable cause) {
        super(cause);
    }
}
