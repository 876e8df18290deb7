package io.anju.community;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: what was reported for a space. The module that keeps the reports answers; without it there are none. */
public interface ReportsOfSpaces {

    /**
     * One report.
     *
     * @param number what people call it by
     * @param state in lower case, as the reports' own lists say it
     */
    record Report(UUID id, String number, String category, String description, String state, Instant reportedAt) {}

    /** What is not closed yet, oldest first, at most 50. */
    List<Report> open(UUID space);

    /** What was closed, newest first. */
    List<Report> closed(UUID space, int most);

    /** What somebody complained of: those not closed yet first, newest first among each. */
    List<Report> complaints(UUID space, int most);
}
