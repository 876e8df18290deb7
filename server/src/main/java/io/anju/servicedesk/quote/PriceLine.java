package io.anju.servicedesk.quote;

import java.time.LocalDate;

/**
 * One line of a company's price list from a day on.
 *
 * @param key by which it is the same line from version to version
 * @param unit of what, at most 10 characters
 * @param priceFen for one unit, in fen
 * @param from the first day on which it is the price; until then the version before is
 * @param active whether it may be quoted from then on
 * @param version of the line as it is from that day; 0 for one that is not written yet
 */
public record PriceLine(
        String key, String name, String unit, long priceFen, LocalDate from, boolean active, int version) {}
