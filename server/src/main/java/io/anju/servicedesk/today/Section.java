package io.anju.servicedesk.today;

import org.jspecify.annotations.Nullable;

/** A part of the first page. */
public enum Section {
    /** Somebody has to go and nobody is sent. */
    TO_ASSIGN,
    /** Calls that are due now. */
    CALL_BACKS("tickets.call-back"),
    /** What somebody asks the one who looks to take. */
    HAND_OVER,
    /** A limit is over and what it was for is not done. */
    LATE,
    /** Open to whoever takes it first. */
    POOL,
    /** Posts on which somebody is missing today. */
    SHORT("duty.read"),
    /** Open complaints, letters of offices that want a reply, and what headquarters supervises. */
    COMPLAINTS("complaints.read"),
    /** What waits for approval. */
    REQUESTS("duty.edit");

    private final @Nullable String permission;

    Section() {
        this(null);
    }

    Section(@Nullable String permission) {
        this.permission = permission;
    }

    /** What one must be allowed besides seeing tickets; null for nothing. */
    @Nullable
    String permission() {
        return permission;
    }
}
