package io.anju.community.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one sheet is read.
 *
 * @param taken false for one that stays away: hidden, or not known to be a ledger
 * @param hiddenRows whether rows that are hidden count too
 * @param headingRow the row that says what the columns are, the last of them if there are two; 0 when none does
 * @param building that all its homes are in where no row says one: what the sheet's name says, or somebody; empty when nobody does
 */
public record SheetPlan(
        String sheet, boolean taken, boolean hiddenRows, int headingRow, String building, List<Column> columns) {

    /**
     * One column.
     *
     * @param column from 0
     * @param heading as it stands there
     * @param field what it says; null for one that stays away
     * @param sample some of what is in it, numbers that may be phones hidden in the middle
     */
    public record Column(
            int column, String heading, @Nullable Field field, String sample) {}

    public SheetPlan {
        columns = List.copyOf(columns);
    }

    boolean says(Field field) {
        return column(field).isPresent();
    }

    /** The first column that says it. */
    Optional<Integer> column(Field field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .map(Column::column)
                .findFirst();
    }
}
