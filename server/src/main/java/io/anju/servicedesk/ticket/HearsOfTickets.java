package io.anju.servicedesk.ticket;

/** Port: hears of each ticket in the transaction that takes it down or opens another round. */
public interface HearsOfTickets {

    void takenDown(TakenDown ticket);

    /** It was not good: the clocks of another round run from its instant. */
    void reopened(TakenDown ticket);
}
