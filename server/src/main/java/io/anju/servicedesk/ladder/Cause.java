package io.anju.servicedesk.ladder;

/** What is late about a ticket. */
public enum Cause {
    /** Nobody is at the door. */
    ARRIVAL("servicedesk.arrival-late"),
    /** It is neither mended nor answered. */
    FINISH("servicedesk.finish-late"),
    /** Nobody has accepted what has to be accepted at once. */
    ACCEPTANCE("servicedesk.acceptance-late"),
    /** The office that handed it over has no reply. */
    LETTER("servicedesk.letter-late"),
    /** What headquarters has done there has no result; the occasion is the supervision. */
    SUPERVISION("servicedesk.supervision-late");

    private final String template;

    Cause(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }
}
