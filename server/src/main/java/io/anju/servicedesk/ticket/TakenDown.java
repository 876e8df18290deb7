package io.anju.servicedesk.ticket;

import io.anju.servicedesk.TicketId;
import java.time.Instant;
import java.util.UUID;

/** A ticket that was just taken down, as those who hear of it know it. */
public record TakenDown(
        TicketId id, String number, UUID space, String category, String categoryName, boolean complaint, Instant at) {}
