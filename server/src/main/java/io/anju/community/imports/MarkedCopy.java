package io.anju.community.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.anju.community.sheet.Sheet;
import io.anju.community.sheet.Sheet.Row;
import io.anju.kernel.WrittenWorkbook;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The workbook as it was read, with what is wrong or left out: the cells coloured, and the words for it in a column of their own
 * at the right, so that people can filter for it, put it right and bring the same file again. Fonts and formulas do not come
 * along, what they showed does.
 */
@Component
class MarkedCopy {

    private static final String STOPS = "FCE8E3";
    private static final String LEFT_OUT = "FFF1D2";
    private static final double WIDE = 60;

    private final MessageSource texts;

    MarkedCopy(MessageSource texts) {
        this.texts = texts;
    }

    byte[] of(List<Sheet> sheets, List<SheetPlan> plans, List<SheetFault> faults) {
        var bySheet = faults.stream().collect(groupingBy(SheetFault::sheet));
        return WrittenWorkbook.of(workbook -> {
            for (int n = 0; n < sheets.size(); n++) {
                var sheet = sheets.get(n);
                var worksheet = workbook.newWorksheet(sheet.name());
                if (sheet.hidden()) {
                    worksheet.setVisibilityState(VisibilityState.HIDDEN);
                }
                fill(worksheet, sheet, plans.get(n), bySheet.getOrDefault(sheet.name(), List.of()));
            }
        });
    }

    /** In the words of the people who keep the ledger. */
    private String words(SheetFault fault) {
        return texts.getMessage(fault.key(), fault.arguments().toArray(), Locale.CHINA);
    }

    private void fill(Worksheet worksheet, Sheet sheet, SheetPlan plan, List<SheetFault> faults) {
        int beside =
                sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var byRow = faults.stream().collect(groupingBy(SheetFault::row));
        for (var row : sheet.rows()) {
            fill(worksheet, row);
            mark(worksheet, row, beside, byRow.getOrDefault(row.number(), List.of()));
        }
        for (var span : sheet.spans()) {
            worksheet
                    .range(span.top() - 1, span.left(), span.bottom() - 1, span.right())
                    .merge();
        }
        if (!faults.isEmpty()) {
            int heading = Math.max(0, plan.headingRow() - 1);
            worksheet.width(beside, WIDE);
            worksheet.value(heading, beside, texts.getMessage("community.sheet.marks", null, Locale.CHINA));
            worksheet.style(heading, beside).bold().set();
        }
    }

    private static void fill(Worksheet worksheet, Row row) {
        int at = row.number() - 1;
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.cell(column).isEmpty()) {
                worksheet.value(at, column, row.cell(column));
            }
        }
        if (row.hidden()) {
            worksheet.hideRow(at);
        }
    }

    private void mark(Worksheet worksheet, Row row, int beside, List<SheetFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        int at = row.number() - 1;
        for (int column = 0; column < row.cells().size(); column++) {
            var letters = Sheet.letters(column);
            var here = faults.stream()
                    .filter(fault -> fault.column().equals(letters))
                    .toList();
            if (!here.isEmpty()) {
                worksheet.style(at, column).fillColor(colour(here)).set();
            }
        }
        worksheet.value(at, beside, faults.stream().map(this::words).distinct().collect(joining("；")));
        worksheet.style(at, beside).fillColor(colour(faults)).wrapText(true).set();
    }

    private static String colour(List<SheetFault> faults) {
        return faults.stream().anyMatch(SheetFault::stops) ? STOPS : LEFT_OUT;
    }
}
