package io.anju.servicedesk.ladder;

/** What makes somebody late another time on the same ticket: the round, and in it the time that was agreed anew. */
public final class Occasion {

    /** The same of a ticket {@code t}, for the database. */
    static final String OF_TICKET =
            "t.round::text || case when t.appointment_moves = 0 then '' else '.' || t.appointment_moves end";

    private Occasion() {}

    /** @param moves how often another time was agreed in the round */
    public static String of(int round, int moves) {
        return moves == 0 ? Integer.toString(round) : round + "." + moves;
    }
}
