package io.anju.community.ledger;

import io.anju.community.Residents.Relation;
import io.anju.community.ledger.LedgerLine.Holder;
import io.anju.kernel.Unacceptable.Fault;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads pasted lines, {@code 楼 单元 层 房号 姓名 电话 业主/租户}, between tabs where a line has one and commas otherwise. Notes what is wrong
 * with each; blank lines and a first line of headings say nothing.
 */
final class LineReader {

    private static final int CELLS = 7;
    private static final int OF_A_HOME = 4;
    private static final int LONGEST_NAME = 100;

    private static final Set<String> HEADINGS = Set.of("楼", "楼栋", "楼号", "楼宇", "栋", "building");
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
            lines.add(new LedgerLine(number, home, About.NOTHING, holder == null ? List.of() : List.of(holder)));
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
        var building = HomeText.building(cells.get(0));
        var unit = HomeText.unit(cells.get(1));
        var floor = HomeText.floor(cells.get(2));
        var door = HomeText.door(cells.get(3));
        note(number, building.isEmpty(), "community.ledger.building");
        note(number, unit.isEmpty(), "community.ledger.unit");
        note(number, floor.isEmpty(), "community.ledger.floor");
        note(number, door.isEmpty(), "community.ledger.door");
        if (building.isEmpty() || unit.isEmpty() || floor.isEmpty() || door.isEmpty()) {
            return null;
        }
        return LedgerLine.places(building.get(), unit.get(), floor.get(), door.get());
    }

    private @Nullable Holder holder(int number, List<String> cells) {
        var name = cells.get(4);
        var numbers = numbers(cells.get(5));
        var relation = RELATIONS.get(cells.get(6));
        if (name.isEmpty() && cells.get(5).isEmpty() && cells.get(6).isEmpty()) {
            return null;
        }
        note(number, name.isEmpty() || name.length() > LONGEST_NAME, "community.ledger.name");
        note(number, numbers.isEmpty(), "community.ledger.phone");
        note(number, relation == null, "community.ledger.relation");
        return relation == null || numbers.isEmpty()
                ? null
                : new Holder(name, numbers.getFirst(), numbers.subList(1, numbers.size()), relation, null, null);
    }

    /** Empty where one is none, or only a part of one. */
    private static List<String> numbers(String cell) {
        return Phones.of(cell)
                .filter(phones -> phones.local() == 0)
                .map(Phones::registeredFirst)
                .filter(numbers -> numbers.stream().noneMatch(Phones::isHidden))
                .orElse(List.of());
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
