package io.anju.servicedesk.call;

import io.anju.community.sheet.Sheet;
import io.anju.community.sheet.Sheet.Row;
import io.anju.servicedesk.call.ListTimes.Moment;
import io.anju.servicedesk.call.ListWords.Column;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A workbook read as an exchange's list of calls. Rows that are hidden rang too; what went out, what sums up and what is empty is no
 * call of ours. See docs/domain/servicedesk.md#calls.
 */
final class ListReading {

    /** For so long a day of the hotline is counted, too. */
    private static final Duration OLDEST = Duration.ofDays(31);

    private static final Duration LONGEST_RING = Duration.ofHours(1);
    private static final Duration LONGEST_CALL = Duration.ofDays(1);
    private static final int HEADING_WITHIN = 20;
    private static final int LONGEST_ID = 100;
    private static final Pattern NUMBER = Pattern.compile("[\\d*#]{2,30}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s()-]");
    private static final Pattern COUNTRY = Pattern.compile("^\\+?86(?=1\\d{10}$)|^0086(?=1\\d{10}$)");

    /** One of the two. */
    record Read(
            String sheet,
            int row,
            @Nullable ListedCall call,
            @Nullable UnreadRow not) {}

    private final ZoneId zone;
    private final Instant now;
    private final List<Read> rows = new ArrayList<>();

    private ListReading(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** @throws CallRefused when no sheet has the columns that are needed */
    static List<Read> of(List<Sheet> sheets, ZoneId zone, Instant now) {
        var reading = new ListReading(zone, now);
        boolean any = false;
        for (var sheet : sheets) {
            any |= !sheet.hidden() && reading.read(sheet);
        }
        if (!any) {
            throw new CallRefused.NoList();
        }
        return reading.rows;
    }

    /** Whether it is a list. */
    private boolean read(Sheet sheet) {
        Map<Column, Integer> columns = null;
        for (int n = 0; n < sheet.rows().size(); n++) {
            var row = sheet.rows().get(n);
            if (columns != null) {
                read(sheet, row, new Cells(row, columns));
            } else if (n < HEADING_WITHIN) {
                columns =
                        ListWords.headings(row.cells()).filter(ListWords::tell).orElse(null);
            }
        }
        return columns != null;
    }

    private void read(Sheet sheet, Row row, Cells cells) {
        if (cells.isNoCall()) {
            return;
        }
        try {
            rows.add(new Read(sheet.name(), row.number(), call(cells), null));
        } catch (UnreadRow e) {
            rows.add(new Read(sheet.name(), row.number(), null, e));
        }
    }

    private ListedCall call(Cells cells) throws UnreadRow {
        var id = id(cells.of(Column.ID));
        var rang = ListTimes.moment(cells.of(Column.RANG), "rang");
        if (id == null && !rang.exact()) {
            throw new UnreadRow("rang-inexact", cells.of(Column.RANG));
        }
        var answered = cells.isAnswered() ? answered(cells, rang) : null;
        var ended = ended(cells, rang.at(), answered);
        check(cells, rang.at(), answered, ended);
        return new ListedCall(
                id, number(cells.of(Column.NUMBER)), instant(rang.at()), instantOrNull(answered), instantOrNull(ended));
    }

    private static @Nullable String id(String cell) throws UnreadRow {
        if (cell.length() > LONGEST_ID) {
            throw new UnreadRow("id", cell.substring(0, LONGEST_ID), LONGEST_ID);
        }
        return cell.isEmpty() ? null : cell;
    }

    /** A number that is withheld is none. */
    private static @Nullable String number(String cell) throws UnreadRow {
        var bare = bare(cell);
        if (bare.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        if (!NUMBER.matcher(bare).matches()) {
            throw new UnreadRow("number", cell);
        }
        return bare;
    }

    /** Without gaps and the country. */
    static String bare(String number) {
        var together = BETWEEN_DIGITS.matcher(number).replaceAll("");
        return COUNTRY.matcher(together).replaceAll("");
    }

    /** How long it rang says more than two moments, which may be of different clocks. */
    private static LocalDateTime answered(Cells cells, Moment rang) throws UnreadRow {
        var seconds = cells.of(Column.RING_SECONDS);
        if (!seconds.isEmpty()) {
            return rang.at().plus(ring(seconds));
        }
        var cell = cells.of(Column.ANSWERED);
        if (cell.isEmpty()) {
            throw new UnreadRow("answered-when", "");
        }
        var answered = ListTimes.after(rang.at(), cell, "answered");
        if (!rang.exact() || !answered.exact()) {
            throw new UnreadRow("answered-inexact", cell);
        }
        return answered.at();
    }

    private static Duration ring(String cell) throws UnreadRow {
        var ring = ListTimes.duration(cell, "ring");
        if (ring.compareTo(LONGEST_RING) > 0) {
            throw new UnreadRow("ring-long", cell, LONGEST_RING.toMinutes());
        }
        return ring;
    }

    private static @Nullable LocalDateTime ended(Cells cells, LocalDateTime rang, @Nullable LocalDateTime answered)
            throws UnreadRow {
        var cell = cells.of(Column.ENDED);
        if (!cell.isEmpty()) {
            return ListTimes.after(rang, cell, "ended").at();
        }
        var talked = cells.of(Column.TALKED);
        if (answered != null) {
            return talked.isEmpty() ? null : answered.plus(ListTimes.duration(talked, "talked"));
        }
        var seconds = cells.of(Column.RING_SECONDS);
        return seconds.isEmpty() ? null : rang.plus(ring(seconds));
    }

    private void check(Cells cells, LocalDateTime rang, @Nullable LocalDateTime answered, @Nullable LocalDateTime ended)
            throws UnreadRow {
        var shown = cells.of(Column.RANG);
        if (instant(rang).isBefore(now.minus(OLDEST))) {
            throw new UnreadRow("old", shown, OLDEST.toDays());
        }
        var last = ended == null ? answered == null ? rang : answered : ended;
        if (instant(last).isAfter(now.plus(CallBook.AHEAD)) || instant(rang).isAfter(now.plus(CallBook.AHEAD))) {
            throw new UnreadRow("future", shown);
        }
        if (answered != null && (answered.isBefore(rang) || answered.isAfter(rang.plus(LONGEST_RING)))) {
            throw new UnreadRow("answered-order", cells.of(Column.ANSWERED), LONGEST_RING.toMinutes());
        }
        if (ended != null
                && (ended.isBefore(answered == null ? rang : answered) || ended.isAfter(rang.plus(LONGEST_CALL)))) {
            throw new UnreadRow("ended-order", cells.of(Column.ENDED), LONGEST_CALL.toHours());
        }
    }

    private Instant instant(LocalDateTime at) {
        return at.atZone(zone).toInstant();
    }

    private @Nullable Instant instantOrNull(@Nullable LocalDateTime at) {
        return at == null ? null : instant(at);
    }

    /** A row by what its columns say. */
    private record Cells(Row row, Map<Column, Integer> columns) {

        String of(Column column) {
            var at = columns.get(column);
            return at == null ? "" : ListWords.cell(row.cell(at));
        }

        boolean isNoCall() {
            var first = row.cells().stream()
                    .map(ListWords::cell)
                    .filter(cell -> !cell.isEmpty())
                    .findFirst();
            return first.isEmpty() || ListWords.sums(first.get()) || ListWords.goesOut(of(Column.WAY));
        }

        boolean isAnswered() throws UnreadRow {
            var state = of(Column.STATE);
            if (!state.isEmpty()) {
                return ListWords.answered(state);
            }
            if (columns.containsKey(Column.ANSWERED)) {
                return !of(Column.ANSWERED).isEmpty();
            }
            if (columns.containsKey(Column.TALKED)) {
                var talked = of(Column.TALKED);
                return !talked.isEmpty()
                        && !ListTimes.duration(talked, "talked").isZero();
            }
            return !of(Column.WHO).isEmpty();
        }
    }
}
