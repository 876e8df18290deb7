package io.anju.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** An .xlsx as spreadsheet programs write it, with what people do to it: merged cells, hidden rows, formulas, dates. */
public final class Spreadsheet {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** A formula and what it last came to; null when it was never calculated. */
    public record Formula(String formula, @Nullable Object value) {}

    /** What a formula that went wrong shows. */
    public record Wrong(String shown) {}

    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** One sheet, filled from the top. */
    public final class Sheet {

        private final boolean hidden;
        private final StringBuilder rows = new StringBuilder();
        private final List<String> merged = new ArrayList<>();
        private int next = 1;

        private Sheet(boolean hidden) {
            this.hidden = hidden;
        }

        /** Texts, numbers, days, moments, formulas; null for nothing. */
        public Sheet row(@Nullable Object... cells) {
            return add("", cells);
        }

        public Sheet hiddenRow(@Nullable Object... cells) {
            return add(" hidden=\"1\"", cells);
        }

        public Sheet blank() {
            next++;
            return this;
        }

        /** {@code A1:C1}. */
        public Sheet merge(String cells) {
            merged.add(cells);
            return this;
        }

        private Sheet add(String attributes, @Nullable Object... cells) {
            rows.append("<row r=\"%d\"%s>".formatted(next, attributes));
            for (int column = 0; column < cells.length; column++) {
                rows.append(cell((char) ('A' + column) + Integer.toString(next), cells[column]));
            }
            rows.append("</row>");
            next++;
            return this;
        }

        private String cell(String place, @Nullable Object value) {
            return switch (value) {
                case null -> "";
                case String text -> "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(place, shared(text));
                case LocalDate day ->
                    "<c r=\"%s\" s=\"1\"><v>%d</v></c>".formatted(place, ChronoUnit.DAYS.between(DAY_ZERO, day));
                case LocalDateTime moment -> "<c r=\"%s\" s=\"2\"><v>%s</v></c>".formatted(place, days(moment));
                case Wrong wrong -> "<c r=\"%s\" t=\"e\"><v>%s</v></c>".formatted(place, wrong.shown());
                case Formula made -> formula(place, made);
                default -> "<c r=\"%s\"><v>%s</v></c>".formatted(place, value);
            };
        }

        /** As the program keeps a moment: days, and the part of one. */
        private static BigDecimal days(LocalDateTime moment) {
            return BigDecimal.valueOf(ChronoUnit.SECONDS.between(DAY_ZERO.atStartOfDay(), moment))
                    .divide(BigDecimal.valueOf(86_400), 12, RoundingMode.HALF_UP);
        }

        private static String formula(String place, Formula made) {
            var value = made.value() == null ? "" : "<v>%s</v>".formatted(made.value());
            var type = made.value() instanceof String ? " t=\"str\"" : "";
            return "<c r=\"%s\"%s><f>%s</f>%s</c>".formatted(place, type, made.formula(), value);
        }

        private String xml() {
            var merges = new StringBuilder();
            merged.forEach(cells -> merges.append("<mergeCell ref=\"%s\"/>".formatted(cells)));
            return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                    + "</sheetData>" + (merged.isEmpty() ? "" : "<mergeCells>" + merges + "</mergeCells>")
                    + "</worksheet>";
        }
    }

    public Sheet sheet(String name) {
        return sheets.computeIfAbsent(name, added -> new Sheet(false));
    }

    public Sheet hiddenSheet(String name) {
        return sheets.computeIfAbsent(name, added -> new Sheet(true));
    }

    private int shared(String text) {
        texts.add(text.replace("&", "&amp;").replace("<", "&lt;"));
        return texts.size() - 1;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(zip, "xl/workbook.xml", workbook());
            part(zip, "xl/_rels/workbook.xml.rels", relations());
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
            part(zip, "xl/sharedStrings.xml", shared());
            int n = 0;
            for (var sheet : sheets.values()) {
                part(zip, "xl/worksheets/sheet%d.xml".formatted(++n), sheet.xml());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String workbook() {
        var xml = new StringBuilder("<workbook xmlns:r=\"r\"><sheets>");
        int n = 0;
        for (var sheet : sheets.entrySet()) {
            n++;
            var state = sheet.getValue().hidden ? " state=\"hidden\"" : "";
            xml.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>".formatted(sheet.getKey(), n, state, n));
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private String relations() {
        var xml = new StringBuilder("<Relationships>");
        for (int n = 1; n <= sheets.size(); n++) {
            xml.append("<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(n, n));
        }
        return xml.append("</Relationships>").toString();
    }

    private String shared() {
        var xml = new StringBuilder("<sst>");
        texts.forEach(text -> xml.append("<si><t>%s</t></si>".formatted(text)));
        return xml.append("</sst>").toString();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    }
}
