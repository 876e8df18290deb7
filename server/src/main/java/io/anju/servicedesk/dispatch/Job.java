package io.anju.servicedesk.dispatch;

import java.util.UUID;

/** What somebody has to go for. */
public record Job(UUID space, String category) {}
