package io.anju.plannedwork.task;

import java.util.List;
import java.util.UUID;

/**
 * What was seen, held against what is good.
 *
 * @param readings one for each question, in their order
 * @param tickets what was opened or joined for what is not good
 */
public record Judged(boolean well, List<Reading> readings, List<FaultTicket> tickets) {

    public Judged {
        readings = List.copyOf(readings);
        tickets = List.copyOf(tickets);
    }

    /** @param joined whether it was open before */
    public record FaultTicket(UUID ticket, String number, boolean joined) {}
}
