package io.anju.files;

/** What other modules ask about files of the community in scope. They keep hashes, never paths. */
public interface Files {

    /** Whether somebody has stored this content; false for what is no SHA-256 in lower-case hex. */
    boolean exists(String sha256);
}
