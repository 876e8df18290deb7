package io.anju.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact as it stands for ever. */
public record RecordedFact(
        UUID id,
        String kind,
        @Nullable UUID person,
        Instant happenedAt,
        Instant learnedAt,
        @Nullable String outcome,
        String source,
        List<String> photos,
        Map<String, Object> detail) {}
