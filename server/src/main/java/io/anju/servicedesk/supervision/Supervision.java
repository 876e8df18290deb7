package io.anju.servicedesk.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something supervised.
 *
 * @param resultAt when the community last said what came of it; null while it has not, or it was returned
 * @param ticketNumber of the ticket it is about; null where it is about none
 * @param words oldest first; empty in lists
 */
public record Supervision(
        UUID id,
        @Nullable UUID ticket,
        @Nullable String ticketNumber,
        String subject,
        UUID issuedBy,
        Instant issuedAt,
        Instant atRiskFrom,
        Instant dueAt,
        @Nullable Instant resultAt,
        @Nullable Instant closedAt,
        List<Word> words) {

    public Supervision {
        words = List.copyOf(words);
    }

    /** What somebody said about it. */
    public enum Kind {
        /** How it goes. */
        PROGRESS,
        /** What came of it: the issuer looks. */
        RESULT,
        /** Not enough. */
        RETURNED,
        /** Enough. */
        CLOSED
    }

    /** @param saidBy an account */
    public record Word(Kind kind, String words, UUID saidBy, Instant saidAt) {}

    Supervision saying(List<Word> said) {
        return new Supervision(
                id, ticket, ticketNumber, subject, issuedBy, issuedAt, atRiskFrom, dueAt, resultAt, closedAt, said);
    }

    /** About what its facts are. */
    UUID factSubject() {
        return ticket == null ? id : ticket;
    }
}
