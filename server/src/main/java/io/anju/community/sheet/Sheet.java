package io.anju.community.sheet;

import java.util.List;

/**
 * A sheet as people see it: its rows that hold something, every cell as a text. Numbers are plain ({@code 13800000000}), days
 * {@code 2026-11-23}, with the time behind where it is shown ({@code 2026-11-23 14:05:20}), and a merged cell says the same in all of its place.
 *
 * @param hidden not shown by the program people look at it with
 * @param rows from the top
 */
public record Sheet(String name, boolean hidden, List<Row> rows, List<Span> spans) {

    /** What a formula says that was never calculated; nobody has seen a value there. */
    public static final String UNCALCULATED = "=";

    public Sheet {
        rows = List.copyOf(rows);
        spans = List.copyOf(spans);
    }

    /** @param number as the program shows it, from 1 */
    public record Row(int number, boolean hidden, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** From column 0 on; empty where there is nothing. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** A merged cell: rows as the program numbers them, columns from 0, both ends included. */
    public record Span(int top, int left, int bottom, int right) {}

    /** What the program calls a column: A for 0, AA for 26. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
