package io.anju.servicedesk.call;

/** A row of a list that does not say what it has to. */
final class UnreadRow extends Exception {

    private final String why;
    private final String shown;

    /**
     * @param why the last part of the text's key
     * @param shown what stands there
     */
    UnreadRow(String why, String shown) {
        super(why, null, false, false);
        this.why = why;
        this.shown = shown;
    }

    String why() {
        return why;
    }

    String shown() {
        return shown;
    }
}
