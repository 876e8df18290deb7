package io.anju.standards;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a community promises from an instant on.
 *
 * @param parameters only the numbers that differ from the catalogue's
 * @param selfReported whether a fact typed by the person concerned counts for the verdict
 */
public record NewAdoption(
        String clause,
        Map<String, Object> parameters,
        Instant inForceFrom,
        boolean selfReported,
        @Nullable String reason) {}
