package io.anju.standards.wall;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** One company's communities side by side: how many adopted clauses stand how. */
public record CompanyWall(Instant asOf, YearMonth month, List<Line> communities) {

    public record Line(UUID community, String name, int met, int atRisk, int breached, int notDue, int notMeasurable) {}
}
