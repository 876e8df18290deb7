package io.anju.servicedesk;

import java.util.UUID;

/** The only handle on a ticket that others hold. */
public record TicketId(UUID community, UUID id) {}
