package io.anju.community.imports;

import static java.util.stream.Collectors.joining;

import io.anju.community.ledger.About;
import io.anju.community.ledger.LedgerLine.Named;
import io.anju.community.sheet.Sheet;
import io.anju.community.sheet.Sheet.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet as its plan says, from the top: a row may say the building for those after it. */
final class RowReader {

    private static final String KEY = "community.sheet.";

    private final SheetPlan plan;
    private final Words words;
    private final SheetReading reading;
    private final HolderCells holders;
    private final About sheetSays;
    private final List<String> heading;
    private HomeCells before;

    private Row row = new Row(0, false, List.of());

    RowReader(Sheet sheet, SheetPlan plan, Words words, SheetReading reading) {
        this.plan = plan;
        this.words = words;
        this.reading = reading;
        this.holders = new HolderCells(this, words);
        this.before = HomeCells.inBuilding(plan.building());
        this.sheetSays = new About(words.kindIn(sheet.name()).orElse(null), null, null, null, null);
        this.heading = sheet.rows().stream()
                .filter(one -> one.number() == plan.headingRow())
                .map(Row::cells)
                .findFirst()
                .orElse(List.of());
    }

    void read(Row next) {
        row = next;
        if (row.hidden() && !plan.hiddenRows()) {
            reading.leftOut(SheetReading.Why.HIDDEN);
        } else if (!isHeading()) {
            readOn();
        }
    }

    private void readOn() {
        if (sumsUp()) {
            reading.leftOut(SheetReading.Why.TOTAL);
        } else if (!isGroup()) {
            home();
        }
    }

    /** Once more what the columns are, as on each printed page. */
    private boolean isHeading() {
        return row.cells().equals(heading)
                || words.heading(cell(Field.DOOR)).filter(Field.DOOR::equals).isPresent();
    }

    /** What the columns of a field say in this row, one below the other. */
    String cell(Field field) {
        return plan.columns().stream()
                .filter(column -> column.field() == field)
                .map(column -> row.cell(column.column()).strip())
                .filter(text -> !text.isEmpty())
                .collect(joining("\n"));
    }

    void stop(@Nullable Field field, String what, Object... arguments) {
        tell(field, what, true, arguments);
    }

    void note(@Nullable Field field, String what, Object... arguments) {
        tell(field, what, false, arguments);
    }

    private void tell(@Nullable Field field, String what, boolean stops, Object... arguments) {
        var column = field == null ? Optional.<Integer>empty() : plan.column(field);
        reading.fault(new SheetFault(
                plan.sheet(),
                row.number(),
                column.map(Sheet::letters).orElse(""),
                KEY + what,
                Arrays.stream(arguments).map(Object::toString).toList(),
                stops));
    }

    /** A total says so first, or has no door; a remark has none, or stands in its place. */
    private boolean sumsUp() {
        var told = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        if (!told.isEmpty() && words.isTotal(told.getFirst())) {
            return true;
        }
        var door = cell(Field.DOOR);
        if (!door.isEmpty() && !words.isRemark(door)) {
            return false;
        }
        return told.stream().anyMatch(words::isTotal)
                || told.stream().limit(1).anyMatch(words::isRemark)
                || onlyFigures();
    }

    /** A sum nobody wrote a word beside: an area, and no door and nobody. */
    private boolean onlyFigures() {
        return !cell(Field.AREA).isEmpty()
                && cell(Field.DOOR).isEmpty()
                && cell(Field.OWNER).isEmpty()
                && cell(Field.TENANT).isEmpty()
                && cell(Field.PERSON).isEmpty();
    }

    private boolean isGroup() {
        var told = row.cells().stream()
                .map(Words::plain)
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .toList();
        var group = told.size() == 1 ? HomeCells.group(told.getFirst()) : Optional.<HomeCells>empty();
        group.ifPresent(home -> before = home);
        return group.isPresent();
    }

    private void home() {
        var isEmpty = plan.columns().stream()
                .filter(column -> column.field() != null
                        && column.field() != Field.BUILDING
                        && column.field() != Field.UNIT
                        && column.field() != Field.FLOOR)
                .allMatch(column -> row.cell(column.column()).isBlank());
        if (isEmpty || !isCalculated()) {
            return;
        }
        var places = places();
        var about = about();
        var people = holders.read();
        if (places != null) {
            reading.line(plan, row, places, about, people);
        }
    }

    /** Notes the cells whose formula says nothing. */
    private boolean isCalculated() {
        var isCalculated = true;
        for (var column : plan.columns()) {
            var text = row.cell(column.column());
            if (column.field() != null && (text.equals(Sheet.UNCALCULATED) || text.matches("#[A-Z/0!?]{2,12}"))) {
                stop(column.field(), "formula");
                isCalculated = false;
            }
        }
        return isCalculated;
    }

    private @Nullable List<Named> places() {
        try {
            var home = HomeCells.of(cell(Field.BUILDING), cell(Field.UNIT), cell(Field.FLOOR), cell(Field.DOOR))
                    .after(before);
            before = home;
            return home.places();
        } catch (Misread misread) {
            stop(fieldOf(misread.what()), misread.what());
            return null;
        }
    }

    private static Field fieldOf(String what) {
        return switch (what) {
            case "building" -> Field.BUILDING;
            case "unit" -> Field.UNIT;
            case "floor" -> Field.FLOOR;
            default -> Field.DOOR;
        };
    }

    private About about() {
        var told = new About(
                word(Field.KIND, words::kind),
                word(Field.USE, words::use),
                area(),
                word(Field.OCCUPIED, words::occupied),
                word(Field.TRADING, words::trading));
        return told.over(sheetSays);
    }

    private @Nullable BigDecimal area() {
        var cell = cell(Field.AREA);
        if (words.isNothing(cell)) {
            if (plan.says(Field.AREA)) {
                note(Field.AREA, "area-missing");
            }
            return null;
        }
        try {
            return Areas.of(cell);
        } catch (Misread misread) {
            stop(Field.AREA, misread.what());
            return null;
        }
    }

    /** A word that is not known says nothing, and that is told. */
    private <T> @Nullable T word(Field field, Function<String, Optional<T>> meaning) {
        var cell = cell(field);
        var read = cell.isEmpty() ? Optional.<T>empty() : meaning.apply(cell);
        if (!cell.isEmpty() && read.isEmpty()) {
            note(field, "word");
        }
        return read.orElse(null);
    }
}
