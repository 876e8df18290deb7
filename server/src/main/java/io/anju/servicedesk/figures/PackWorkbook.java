package io.anju.servicedesk.figures;

import io.anju.kernel.WrittenWorkbook;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The pack as a workbook: a sheet a table, numbers as numbers. */
final class PackWorkbook {

    private static final double WIDE = 26;
    private static final double NARROW = 14;

    private PackWorkbook() {}

    static byte[] of(Pack pack) {
        return WrittenWorkbook.of(workbook -> pack.tables().forEach(table -> sheet(workbook, pack, table)));
    }

    private static void sheet(Workbook workbook, Pack pack, Pack.Table table) {
        var sheet = workbook.newWorksheet(table.title());
        sheet.value(0, 0, pack.title());
        sheet.value(1, 0, pack.meta());
        int next = 2;
        for (int column = 0; column < table.head().size(); column++) {
            sheet.width(column, column == 0 ? WIDE : NARROW);
            sheet.value(next, column, table.head().get(column));
            sheet.style(next, column).bold().set();
        }
        next++;
        sheet.freezePane(0, next);
        for (var row : table.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                put(sheet, next, column, row.cells().get(column), pack.zone());
            }
            next++;
        }
    }

    private static void put(Worksheet sheet, int row, int column, Pack.Cell cell, ZoneId zone) {
        switch (cell) {
            case Pack.Words words -> sheet.value(row, column, words.words());
            case Pack.Count count -> sheet.value(row, column, count.count());
            case Pack.Percent percent -> {
                if (percent.percent() != null) {
                    sheet.value(row, column, percent.percent());
                    sheet.style(row, column).format("0.0").set();
                }
            }
            case Pack.Time time -> {
                sheet.value(row, column, LocalDateTime.ofInstant(time.at(), zone));
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
        }
    }
}
