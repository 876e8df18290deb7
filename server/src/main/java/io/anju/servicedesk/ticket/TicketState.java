package io.anju.servicedesk.ticket;

/** The steps in their order; none is left out, each is a fact. */
enum TicketState {
    REPORTED,
    ASSIGNED,
    ACCEPTED,
    ARRIVED,
    FINISHED,
    CLOSED
}
