package io.anju.community.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.kernel.WrittenWorkbook;
import io.anju.testing.Spreadsheet;
import io.anju.testing.Spreadsheet.Formula;
import io.anju.testing.Spreadsheet.Wrong;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookReaderTests {

    @TempDir
    Path folder;

    private List<Sheet> read(byte[] bytes) {
        try {
            return WorkbookReader.read(Files.write(folder.resolve("ledger.xlsx"), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> cells(Spreadsheet workbook) {
        return read(workbook.bytes()).getFirst().rows().getFirst().cells();
    }

    private static Spreadsheet only(Object... cells) {
        var workbook = new Spreadsheet();
        workbook.sheet("台账").row(cells);
        return workbook;
    }

    @Test
    void numbersAreWhatPeopleSee() {
        assertThat(cells(only("甲", 13800000000L, 98.9, "98.899999999999991", 3.0)))
                .containsExactly("甲", "13800000000", "98.9", "98.899999999999991", "3");
        assertThat(cells(only(new BigDecimal("98.899999999999991"), 1.38E10, -12, 0.10)))
                .containsExactly("98.9", "13800000000", "-12", "0.1");
    }

    @Test
    void aDayIsADayByItsFormat() {
        assertThat(cells(only(LocalDate.of(2011, 8, 25), LocalDate.of(1900, 3, 1), 40780)))
                .containsExactly("2011-08-25", "1900-03-01", "40780");
    }

    @Test
    void aMomentSaysItsTimeToTheSecondAtMidnightToo() {
        assertThat(cells(only(
                        LocalDateTime.of(2026, 11, 23, 14, 5, 20),
                        LocalDateTime.of(2026, 11, 23, 23, 59, 59),
                        LocalDateTime.of(2026, 11, 23, 0, 0))))
                .containsExactly("2026-11-23 14:05:20", "2026-11-23 23:59:59", "2026-11-23 00:00:00");
    }

    @Test
    void aFormulaSaysWhatItCameTo() {
        assertThat(cells(only(
                        new Formula("B1*2", 197.8),
                        new Formula("A1", "甲"),
                        new Formula("A2", null),
                        new Wrong("#REF!"))))
                .containsExactly("197.8", "甲", Sheet.UNCALCULATED, "#REF!");
    }

    @Test
    void aMergedCellSaysTheSameInAllOfItsPlace() {
        var workbook = new Spreadsheet();
        workbook.sheet("台账")
                .row("标题", null, null)
                .row("3号楼", "101")
                .row(null, "102")
                .merge("A1:C1")
                .merge("A2:A3");
        var rows = read(workbook.bytes()).getFirst().rows();
        assertThat(rows.get(0).cells()).containsExactly("标题", "标题", "标题");
        assertThat(rows.get(2).cells()).containsExactly("3号楼", "102");
    }

    @Test
    void rowsKeepTheirNumbersAndWhatIsHiddenIsKnown() {
        var workbook = new Spreadsheet();
        workbook.sheet("一").row("甲").blank().hiddenRow("乙").row();
        workbook.hiddenSheet("二").row("丙");
        var sheets = read(workbook.bytes());
        assertThat(sheets).extracting(Sheet::hidden).containsExactly(false, true);
        assertThat(sheets.getFirst().rows()).extracting(Sheet.Row::number).containsExactly(1, 3);
        assertThat(sheets.getFirst().rows()).extracting(Sheet.Row::hidden).containsExactly(false, true);
    }

    @Test
    void whatWeWriteOurselvesIsReadToo() {
        var written = WrittenWorkbook.of(workbook -> {
            var sheet = workbook.newWorksheet("台账");
            sheet.value(0, 0, "=1+1 & <甲>");
            sheet.value(0, 1, LocalDate.of(2026, 11, 26));
            sheet.style(0, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
        });
        assertThat(read(written).getFirst().rows().getFirst().cells()).containsExactly("=1+1 & <甲>", "2026-11-26");
    }

    @Test
    void whatIsNoWorkbookOrTooMuchIsRefused() {
        assertThatThrownBy(() -> read(new byte[] {1, 2, 3})).isInstanceOf(SheetRefused.Broken.class);
        assertThatThrownBy(() -> read(new Spreadsheet().bytes())).isInstanceOf(SheetRefused.Broken.class);
        assertThatThrownBy(() -> read(WrittenWorkbook.of(
                        workbook -> workbook.newWorksheet("宽").value(0, Room.MOST_COLUMNS, "远"))))
                .isInstanceOf(SheetRefused.TooLarge.class);
        assertThatThrownBy(() -> read(WrittenWorkbook.of(workbook -> {
                    var sheet = workbook.newWorksheet("长");
                    for (int row = 0; row <= Room.MOST_ROWS; row++) {
                        sheet.value(row, 0, 1);
                    }
                })))
                .isInstanceOf(SheetRefused.TooLarge.class);
    }

    /** Every merged cell may be as large as a sheet. */
    @Test
    void mergedCellsFillOnlySoMuch() {
        var workbook = new Spreadsheet();
        var sheet = workbook.sheet("合并");
        for (int row = 0; row < 2_000; row++) {
            sheet.row("甲").merge("A%d:CV2000".formatted(row + 1));
        }
        assertThatThrownBy(() -> read(workbook.bytes())).isInstanceOf(SheetRefused.TooLarge.class);
    }

    @ParameterizedTest
    @CsvSource({"0,A", "25,Z", "26,AA", "99,CV"})
    void columnsAreCalledAsTheProgramDoes(int column, String letters) {
        assertThat(Sheet.letters(column)).isEqualTo(letters);
    }
}
