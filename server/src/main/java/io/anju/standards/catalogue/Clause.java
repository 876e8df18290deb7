package io.anju.standards.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One version of a clause. {@code measuredBy} names the parameter a deadline is measured by, null when none is bound. */
public record Clause(
        String id,
        int version,
        String title,
        String gist,
        String kind,
        Map<String, Object> parameters,
        @Nullable String measuredBy) {}
