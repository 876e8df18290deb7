package io.anju.equipment.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine of the register.
 *
 * @param given what is written down about it
 * @param system key of the system of its class
 * @param placeLabel what people call the place where it stands
 * @param placeKey the same for tables
 * @param responsible who answers for it, as long as they are posted here
 * @param card when its card was printed last; null while it has none
 * @param hungAt when a photo showed that the card hangs there; null while none does
 * @param lacks what is missing of it
 * @param version to be said when it is changed
 */
public record Item(
        UUID id,
        GivenItem given,
        String kindName,
        String system,
        String systemName,
        String placeLabel,
        String placeKey,
        @Nullable Person responsible,
        @Nullable Instant card,
        @Nullable Instant hungAt,
        @Nullable String hungPhoto,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause,
        List<Lack> lacks,
        int version) {

    public Item {
        lacks = List.copyOf(lacks);
    }

    /** Whoever answers for a machine. */
    public record Person(UUID employee, String name, String badge) {}

    /** What a machine that is not scrapped still lacks. */
    public enum Lack {
        /** It is in use, and nobody who works here answers for it (S11-108, S12-001). */
        RESPONSIBLE,
        /** It is in use, and the contractor that its class needs is unnamed or without a licence in force (S11-119). */
        CONTRACTOR,
        /** No card was printed (S09-024). */
        CARD,
        /** No photo shows the card at the machine (S09-024). */
        HANGING
    }
}
