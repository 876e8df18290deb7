package io.anju.servicedesk.ticket;

/**
 * Port: hears of each round whose work is done, in the transaction of the step that ends it, once the ticket is kept: whether its own
 * step ended it, an answer, or that of the ticket it goes with.
 */
public interface HearsOfEnds {

    void done(DoneRound round);
}
