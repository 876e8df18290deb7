package io.anju.servicedesk.ladder;

/** What is late about a ticket. */
public enum Cause {
    /** Nobody is at the door. */
    ARRIVAL("servicedesk.arrival-late", "t.state <> 'CLOSED' and t.arrived_at is null and t.round::text = :occasion"),
    /** It is neither mended nor answered. */
    FINISH("servicedesk.finish-late", "t.state <> 'CLOSED' and t.finished_at is null and t.round::text = :occasion"),
    /** Nobody has accepted what has to be accepted at once. */
    ACCEPTANCE(
            "servicedesk.acceptance-late",
            "t.state <> 'CLOSED' and t.accepted_at is null and t.arrived_at is null and t.round::text = :occasion"),
    /** The office that handed it over has no reply. */
    LETTER("servicedesk.letter-late", """
            exists (select from office_letter l where l.community = t.community and l.ticket = t.id
                       and l.replied_at is null and l.reply_due <= :now)
            """),
    /** What headquarters has done there has no result; the occasion is the supervision. */
    SUPERVISION("servicedesk.supervision-late", """
            exists (select from supervision s where s.community = t.community and s.ticket = t.id and s.id::text = :occasion
                       and s.result_at is null and s.closed_at is null)
            """);

    private final String template;
    private final String owed;

    Cause(String template, String owed) {
        this.template = template;
        this.owed = owed;
    }

    String template() {
        return template;
    }

    /** SQL over a ticket {@code t}, its {@code :occasion} and {@code :now}: whether it is late still. */
    String owed() {
        return owed;
    }
}
