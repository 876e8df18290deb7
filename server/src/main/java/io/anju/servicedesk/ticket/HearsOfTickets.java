package io.anju.servicedesk.ticket;

/** Port: hears of each ticket in the transaction that takes it down. */
public interface HearsOfTickets {

    void takenDown(TakenDown ticket);
}
