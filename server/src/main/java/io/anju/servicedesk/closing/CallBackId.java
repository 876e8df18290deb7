package io.anju.servicedesk.closing;

import java.util.UUID;

/** One asking whether a round of a ticket is good. */
record CallBackId(UUID community, UUID id) {}
