package io.anju.files.store;

/** Which of the pictures of one content. */
enum Rendition {
    ORIGINAL(""),
    CLEANED(".cleaned"),
    THUMBNAIL(".thumbnail");

    private final String suffix;

    Rendition(String suffix) {
        this.suffix = suffix;
    }

    /** The name it is kept under. */
    String nameOf(String sha256) {
        return sha256 + suffix;
    }
}
