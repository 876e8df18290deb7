package io.anju.servicedesk.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month to take away, once as a workbook and once on paper: the same tables in both.
 *
 * @param zone in which times are told
 */
record Pack(String title, String meta, ZoneId zone, List<Table> tables) {

    Pack {
        tables = List.copyOf(tables);
    }

    /** One table; without rows it is left out of the paper. */
    record Table(String title, List<String> head, List<Row> rows) {

        Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /** One row, a cell for each head. */
    record Row(List<Cell> cells) {

        static Row of(Cell... cells) {
            return new Row(List.of(cells));
        }
    }

    /** What stands in a table. */
    sealed interface Cell {}

    record Words(String words) implements Cell {}

    record Count(int count) implements Cell {}

    /** @param percent null where there is nothing to divide by */
    record Percent(@Nullable BigDecimal percent) implements Cell {}

    record Time(Instant at) implements Cell {}
}
