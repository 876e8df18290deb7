package io.anju.equipment.sheet;

import io.anju.community.sheet.Sheet;
import io.anju.equipment.register.GivenItem;
import io.anju.equipment.register.GivenItem.Care;
import io.anju.equipment.register.GivenItem.Make;
import io.anju.equipment.register.ItemState;
import io.anju.equipment.sheet.Vocabulary.Words;
import io.anju.kernel.Unacceptable.Fault;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one row; whatever is wrong with it is told at once, and then it says nothing. */
final class RowReading {

    private static final UUID NOWHERE = new UUID(0, 0);

    private final Sheet.Row row;
    private final Words words;
    private final Function<Column, String> headings;
    private final List<Fault> faults = new ArrayList<>();

    /** @param headings what people call each column */
    RowReading(Sheet.Row row, Words words, Function<Column, String> headings) {
        this.row = row;
        this.words = words;
        this.headings = headings;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Empty when something is wrong. */
    Optional<GivenItem> read() {
        var make = new Make(
                text(Column.MAKER),
                text(Column.MODEL),
                text(Column.SERIAL),
                day(Column.MADE_ON),
                day(Column.INSTALLED_ON),
                day(Column.IN_USE_ON),
                day(Column.WARRANTY_UNTIL));
        var care = new Care(
                meaning(Column.RESPONSIBLE, words.people(), text(Column.RESPONSIBLE)),
                text(Column.CONTRACTOR),
                text(Column.LICENCE),
                day(Column.LICENCE_UNTIL));
        var item = new GivenItem(
                needed(Column.CODE),
                needed(Column.NAME),
                required(Column.KIND, words.kinds(), Words.kind(needed(Column.SYSTEM), needed(Column.KIND)), ""),
                required(Column.PLACE, words.places(), needed(Column.PLACE), NOWHERE),
                text(Column.POSITION),
                make,
                care,
                required(Column.STATE, words.states(), needed(Column.STATE), ItemState.IN_USE),
                List.of(),
                List.of());
        if (!make.isInOrder()) {
            fault("equipment.row.days", line());
        }
        return faults.isEmpty() ? Optional.of(item) : Optional.empty();
    }

    private @Nullable String text(Column column) {
        var cell = row.cell(column.at()).strip();
        if (cell.length() > column.longest()) {
            fault("equipment.row.too-long", line(), headings.apply(column), column.longest());
        }
        return cell.isEmpty() ? null : cell;
    }

    private String needed(Column column) {
        var text = text(column);
        if (text == null) {
            fault("equipment.row.missing", line(), headings.apply(column));
            return "";
        }
        return text;
    }

    private @Nullable LocalDate day(Column column) {
        var text = text(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault("equipment.row.no-day", line(), headings.apply(column));
            return null;
        }
    }

    private <T> @Nullable T meaning(Column column, Map<String, T> known, @Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        var meant = known.get(word);
        if (meant == null) {
            fault(
                    "equipment.row.unknown",
                    line(),
                    headings.apply(column),
                    row.cell(column.at()).strip());
        }
        return meant;
    }

    private <T> T required(Column column, Map<String, T> known, String word, T otherwise) {
        var meant = meaning(column, known, word);
        return meant == null ? otherwise : meant;
    }

    private String line() {
        return String.valueOf(row.number());
    }

    private void fault(String key, Object... arguments) {
        faults.add(new Fault("rows[" + row.number() + "]", key, arguments));
    }
}
