package io.anju.standards.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a clause.
 *
 * @param measuredBy the parameter a deadline is measured by, null when none is bound
 * @param pausable whether an adoption may allow its clock to stand still for reasons that it names
 * @param lawfulDefault what the law fixes about it, null when it leaves it to the contract
 */
public record Clause(
        String id,
        int version,
        String title,
        String gist,
        String kind,
        Map<String, Object> parameters,
        @Nullable String measuredBy,
        boolean pausable,
        @Nullable String lawfulDefault) {}
