package io.anju.files;

import java.util.UUID;

/** Whether what was taken in still lies where it was put, for a module that keeps its hash as evidence. */
public interface FileIntegrity {

    /** How it was found. */
    enum State {
        WHOLE,
        /** It, or what others are shown of it, is not what was taken in. */
        CHANGED,
        MISSING
    }

    /** Reads the content and what others are shown of it to the end, piece by piece; in the community's scope or a span's. */
    State of(UUID community, String sha256);
}
