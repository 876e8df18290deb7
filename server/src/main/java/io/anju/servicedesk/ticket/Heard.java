package io.anju.servicedesk.ticket;

/** What the desk heard when it called back. */
public enum Heard {
    SATISFIED("satisfied"),
    DISSATISFIED("dissatisfied"),
    NO_ANSWER("no-answer");

    private final String outcome;

    Heard(String outcome) {
        this.outcome = outcome;
    }

    public static Heard of(boolean satisfied) {
        return satisfied ? SATISFIED : DISSATISFIED;
    }

    /** As the fact says it. */
    public String outcome() {
        return outcome;
    }
}
