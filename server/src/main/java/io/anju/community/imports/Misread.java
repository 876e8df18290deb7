package io.anju.community.imports;

/** A cell that does not say what its column is for. */
final class Misread extends Exception {

    private final String what;

    /** @param what the last part of the text's key */
    Misread(String what) {
        super(what, null, false, false);
        this.what = what;
    }

    String what() {
        return what;
    }
}
