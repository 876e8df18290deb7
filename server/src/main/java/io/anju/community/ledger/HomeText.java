package io.anju.community.ledger;

import io.anju.community.ledger.LedgerLine.Spoken;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people write for a building, unit, floor and door, without full-width signs. */
public final class HomeText {

    private static final String SIGNS = "([\\p{IsAlphabetic}\\p{IsDigit}]{1,10}?)";
    private static final Pattern BUILDING = Pattern.compile(SIGNS + "(号楼|栋|幢|座|号|楼)?");
    private static final Pattern UNIT = Pattern.compile(SIGNS + "(单元)?");
    private static final Pattern FLOOR = Pattern.compile("-?" + SIGNS + "(层|楼)?");
    private static final Pattern DOOR = Pattern.compile("([\\p{IsAlphabetic}\\p{IsDigit}-]{1,20}?)(室|号|房)?");

    private HomeText() {}

    public static Optional<Spoken> building(String text) {
        var read = BUILDING.matcher(text);
        if (!read.matches()) {
            return Optional.empty();
        }
        var suffix = read.group(2);
        var plain = suffix == null || suffix.equals("号") || suffix.equals("楼");
        return Optional.of(new Spoken(read.group(1), read.group(1) + (plain ? "号楼" : suffix)));
    }

    /** Without the word behind the number; "" for nothing. */
    public static Optional<String> unit(String text) {
        return bare(UNIT, text);
    }

    /** Floors below the ground are B1, B2. */
    public static Optional<String> floor(String text) {
        return bare(FLOOR, text).map(number -> text.startsWith("-") ? "B" + number : number);
    }

    /** Empty for nothing: a home has a door. */
    public static Optional<String> door(String text) {
        return text.isEmpty() ? Optional.empty() : bare(DOOR, text);
    }

    private static Optional<String> bare(Pattern pattern, String text) {
        if (text.isEmpty()) {
            return Optional.of("");
        }
        var read = pattern.matcher(text);
        return read.matches() ? Optional.of(read.group(1)) : Optional.empty();
    }
}
