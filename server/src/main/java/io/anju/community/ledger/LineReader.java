package io.anju.community.ledger;

import io.anju.community.Residents.Relation;
import io.anju.community.ledger.LedgerLine.Holder;
import io.anju.community.ledger.LedgerLine.Spoken;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Unacceptable.Fault;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads pasted lines, {@code 楼 单元 层 房号 姓名 手机 业主/租户}, between tabs where a line has one and commas otherwise. Notes what is wrong
 * with each; blank lines and a first line of headings say nothing.
 */
final class LineReader {

    private static final int CELLS = 7;
    private static final int OF_A_HOME = 4;
    private static final int LONGEST_NAME = 100;

    private static final Set<String> HEADINGS = Set.of("楼", "楼栋", "楼号", "楼宇", "栋", "building");
    private static final String SIGNS = "([\\p{IsAlphabetic}\\p{IsDigit}]{1,10}?)";
    private static final Pattern BUILDING = Pattern.compile(SIGNS + "(号楼|栋|幢|座|号|楼)?");
    private static final Pattern UNIT = Pattern.compile(SIGNS + "(单元)?");
    private static final Pattern FLOOR = Pattern.compile("-?" + SIGNS + "(层|楼)?");
    private static final Pattern DOOR = Pattern.compile("([\\p{IsAlphabetic}\\p{IsDigit}-]{1,20}?)(室|号|房)?");

    private static final Map<String, Relation> RELATIONS = Map.of(
            "业主", Relation.OWNER,
            "产权人", Relation.OWNER,
            "租户", Relation.TENANT,
            "租客", Relation.TENANT,
            "家属", Relation.HOUSEHOLD,
            "家人", Relation.HOUSEHOLD);

    private final List<LedgerLine> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    LineReader(List<String> pasted) {
        for (int n = 1; n <= pasted.size(); n++) {
            read(n, pasted.get(n - 1));
        }
    }

    /** Those with nothing wrong. */
    List<LedgerLine> lines() {
        return lines;
    }

    List<Fault> faults() {
        return faults;
    }

    private void read(int number, String line) {
        var cells = cells(line);
        if (cells.stream().allMatch(String::isEmpty) || (number == 1 && HEADINGS.contains(cells.getFirst()))) {
            return;
        }
        if (cells.size() < OF_A_HOME || cells.size() > CELLS) {
            faults.add(fault(number, "community.ledger.cells", Integer.toString(cells.size())));
            return;
        }
        while (cells.size() < CELLS) {
            cells.add("");
        }
        var before = faults.size();
        var home = home(number, cells);
        var holder = holder(number, cells);
        if (faults.size() == before && home != null) {
            lines.add(new LedgerLine(number, home, holder));
        }
    }

    /** Full-width signs are the same to whoever typed them. */
    private static List<String> cells(String line) {
        var plain = Normalizer.normalize(line, Normalizer.Form.NFKC);
        var cells = new ArrayList<String>();
        Arrays.stream(plain.split(plain.contains("\t") ? "\t" : ",", -1))
                .map(String::strip)
                .forEach(cells::add);
        while (cells.size() > CELLS && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private @Nullable List<LedgerLine.Named> home(int number, List<String> cells) {
        var building = BUILDING.matcher(cells.get(0));
        var unit = bare(UNIT, cells.get(1));
        var floor = bare(FLOOR, cells.get(2));
        var door = bare(DOOR, cells.get(3));
        note(number, !building.matches(), "community.ledger.building");
        note(number, unit == null, "community.ledger.unit");
        note(number, floor == null, "community.ledger.floor");
        note(number, door == null || door.isEmpty(), "community.ledger.door");
        if (!building.matches() || unit == null || floor == null || door == null || door.isEmpty()) {
            return null;
        }
        return LedgerLine.places(spoken(building.group(1), building.group(2)), unit, floor, door);
    }

    private static Spoken spoken(String number, @Nullable String suffix) {
        var plain = suffix == null || suffix.equals("号") || suffix.equals("楼");
        return new Spoken(number, number + (plain ? "号楼" : suffix));
    }

    /** Without the word behind the number; null for what is no number, "" for nothing. Floors below the ground are B1, B2. */
    private static @Nullable String bare(Pattern pattern, String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        var read = pattern.matcher(cell);
        if (!read.matches()) {
            return null;
        }
        return pattern == FLOOR && cell.startsWith("-") ? "B" + read.group(1) : read.group(1);
    }

    private @Nullable Holder holder(int number, List<String> cells) {
        var name = cells.get(4);
        var phone = cells.get(5).replaceAll("[\\s-]|^\\+86", "");
        var relation = RELATIONS.get(cells.get(6));
        if (name.isEmpty() && phone.isEmpty() && cells.get(6).isEmpty()) {
            return null;
        }
        note(number, name.isEmpty() || name.length() > LONGEST_NAME, "community.ledger.name");
        note(number, !PhoneVault.isMobile(phone), "community.ledger.phone");
        note(number, relation == null, "community.ledger.relation");
        return relation == null ? null : new Holder(name, phone, relation);
    }

    private void note(int number, boolean wrong, String key) {
        if (wrong) {
            faults.add(fault(number, key));
        }
    }

    /** Which line a fault is about. */
    static int number(Fault fault) {
        return Integer.parseInt(fault.arguments().getFirst().toString());
    }

    static Fault fault(int number, String key, String... about) {
        var arguments = new ArrayList<Object>(List.of(Integer.toString(number)));
        arguments.addAll(List.of(about));
        return new Fault("lines[" + (number - 1) + "]", key, List.copyOf(arguments));
    }
}
