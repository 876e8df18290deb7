package io.anju.standards.wall;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One company's communities side by side: how many adopted clauses stand how.
 *
 * @param asOf what was recorded before is judged everywhere; null before the first round of roll-ups
 */
public record CompanyWall(@Nullable Instant asOf, YearMonth month, List<Line> communities) {

    public record Line(UUID community, String name, int met, int atRisk, int breached, int notDue, int notMeasurable) {}
}
