package io.anju.community.imports;

import io.anju.community.ledger.LedgerLine;
import io.anju.community.sheet.Sheet;
import io.anju.community.sheet.WorkbookReader;
import io.anju.testing.Spreadsheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The test vocabulary: ledgers as people keep them, and what is read in them. */
final class Ledgers {

    static final Words WORDS = Words.read();

    private Ledgers() {}

    /** With these headings, and these rows. */
    static SheetReading read(List<String> headings, @Nullable Object[]... rows) {
        var workbook = new Spreadsheet();
        var sheet = workbook.sheet("台账");
        sheet.row(headings.toArray());
        for (var row : rows) {
            sheet.row(row);
        }
        return read(workbook);
    }

    static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    static SheetReading read(Spreadsheet workbook) {
        return read(workbook, plan -> plan);
    }

    static SheetReading read(Spreadsheet workbook, UnaryOperator<SheetPlan> wanted) {
        var sheets = sheets(workbook);
        var plans = plans(sheets).stream().map(wanted).toList();
        return SheetReading.of(sheets, plans, WORDS, done -> {});
    }

    static List<SheetPlan> plans(Spreadsheet workbook) {
        return plans(sheets(workbook));
    }

    private static List<SheetPlan> plans(List<Sheet> sheets) {
        return sheets.stream().map(new Headings(WORDS)::plan).toList();
    }

    private static List<Sheet> sheets(Spreadsheet workbook) {
        try {
            var file = Files.createTempFile("ledger", ".xlsx");
            try {
                return WorkbookReader.read(Files.write(file, workbook.bytes()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> labels(SheetReading reading) {
        return reading.lines().stream().map(line -> line.home().label()).toList();
    }

    /** {@code C3 phone!} for what stops, {@code C3 word} for what does not. */
    static List<String> faults(SheetReading reading) {
        return reading.faults().stream()
                .map(fault -> fault.column() + fault.row() + " " + fault.key().replace("community.sheet.", "")
                        + (fault.stops() ? "!" : ""))
                .toList();
    }

    /** {@code 程女士 13800000000 OWNER} */
    static List<String> people(SheetReading reading) {
        return reading.lines().stream()
                .map(LedgerLine::holders)
                .flatMap(List::stream)
                .map(holder -> "%s %s %s".formatted(holder.name(), holder.phone(), holder.relation()))
                .toList();
    }
}
