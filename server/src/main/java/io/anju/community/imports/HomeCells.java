package io.anju.community.imports;

import io.anju.community.ledger.HomeText;
import io.anju.community.ledger.LedgerLine;
import io.anju.community.ledger.LedgerLine.Named;
import io.anju.community.ledger.LedgerLine.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of a row say about which home it is, as texts; also all in one: {@code 3-2-1102}, {@code 3号楼2单元1102室}. */
record HomeCells(String building, String unit, String floor, String door) {

    private static final String SIGNS = "[\\p{IsAlphabetic}\\p{IsDigit}]{1,10}?";
    private static final Pattern SPOKEN =
            Pattern.compile("(" + SIGNS + "(?:号楼|栋|幢|座))-?(?:(" + SIGNS + ")单元)?-?(?:(" + SIGNS + ")层)?-?(.+)");
    private static final Pattern DASHED = Pattern.compile("([^-]{1,10})-([^-]{1,10})-([^-]{1,20})");
    private static final Pattern HALF = Pattern.compile("([^-]{1,10})-([^-]{1,20})");
    private static final Pattern GROUP = Pattern.compile("(" + SIGNS + "(?:号楼|栋|幢|座))(?:(" + SIGNS + ")单元)?");
    private static final Pattern NUMERALS = Pattern.compile("[〇零一二三四五六七八九十]+");
    private static final String DIGITS = "〇一二三四五六七八九";

    /** A line of its own that says where the next ones are: {@code 3号楼2单元}. */
    static Optional<HomeCells> group(String cell) {
        var read = GROUP.matcher(signs(cell));
        return read.matches()
                ? Optional.of(new HomeCells(read.group(1), said(read.group(2)), "", ""))
                : Optional.empty();
    }

    /** Where rows begin that do not say it. */
    static HomeCells inBuilding(String building) {
        return new HomeCells(signs(building), "", "", "");
    }

    /** Whether it is one, or nothing. */
    static boolean isBuilding(String text) {
        return text.isBlank() || HomeText.building(number(signs(text))).isPresent();
    }

    /** @throws Misread when the door's cell names another building than the row */
    static HomeCells of(String building, String unit, String floor, String door) throws Misread {
        return new HomeCells(signs(building), signs(unit), signs(floor), signs(door)).apart();
    }

    /** With the parts that the door's cell holds too where they belong. */
    private HomeCells apart() throws Misread {
        var spoken = SPOKEN.matcher(door);
        if (spoken.matches()) {
            return new HomeCells(
                    same(building, spoken.group(1)),
                    or(unit, said(spoken.group(2))),
                    or(floor, said(spoken.group(3))),
                    spoken.group(4));
        }
        var dashed = DASHED.matcher(door);
        if (dashed.matches()) {
            return new HomeCells(same(building, dashed.group(1)), or(unit, dashed.group(2)), floor, dashed.group(3));
        }
        var half = HALF.matcher(door);
        if (half.matches() && (building.isEmpty() || unit.isEmpty())) {
            return building.isEmpty()
                    ? new HomeCells(half.group(1), unit, floor, half.group(2))
                    : new HomeCells(building, half.group(1), floor, half.group(2));
        }
        return this;
    }

    /** What is missing from here is as in the row before. */
    HomeCells after(HomeCells before) {
        if (!building.isEmpty()) {
            return this;
        }
        return new HomeCells(before.building, unit.isEmpty() ? before.unit : unit, floor, door);
    }

    /** @throws Misread naming the part that is none */
    List<Named> places() throws Misread {
        var where =
                HomeText.building(number(building)).map(this::withoutZeros).orElseThrow(() -> new Misread("building"));
        var gate = HomeText.unit(number(unit)).orElseThrow(() -> new Misread("unit"));
        var storey = HomeText.floor(number(floor)).orElseThrow(() -> new Misread("floor"));
        var home = HomeText.door(door).orElseThrow(() -> new Misread("door"));
        return LedgerLine.places(where, zeros(gate), zeros(storey), home);
    }

    private Spoken withoutZeros(Spoken spoken) {
        var number = zeros(spoken.number());
        return new Spoken(
                number, number + spoken.words().substring(spoken.number().length()));
    }

    private static String zeros(String number) {
        return number.replaceFirst("^0+(?=\\d)", "");
    }

    /** 十二 is 12. */
    static String number(String text) {
        return NUMERALS.matcher(text).replaceFirst(found -> Integer.toString(count(found.group())));
    }

    private static int count(String numerals) {
        var plain = numerals.replace('零', '〇');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            int count = 0;
            for (int n = 0; n < Math.min(plain.length(), 4); n++) {
                count = count * 10 + DIGITS.indexOf(plain.charAt(n));
            }
            return count;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
        int ones = ten == plain.length() - 1 ? 0 : Math.max(0, DIGITS.indexOf(plain.charAt(ten + 1)));
        return tens * 10 + ones;
    }

    private static String signs(String cell) {
        return Words.plain(cell)
                .replaceAll("[—–‐_－]+", "-")
                .replaceAll("#楼?", "号楼")
                .replaceAll("号楼号楼", "号楼");
    }

    private static String same(String given, String found) throws Misread {
        if (!given.isEmpty() && !bare(given).equals(bare(found))) {
            throw new Misread("home-twice");
        }
        return or(given, found);
    }

    private static String bare(String building) {
        return HomeText.building(number(building))
                .map(spoken -> zeros(spoken.number()))
                .orElse(building);
    }

    private static String or(String given, String found) {
        return given.isEmpty() ? found : given;
    }

    private static String said(@Nullable String group) {
        return group == null ? "" : group;
    }
}
