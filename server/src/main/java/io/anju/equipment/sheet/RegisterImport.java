package io.anju.equipment.sheet;

import io.anju.community.sheet.Sheet;
import io.anju.community.sheet.WorkbookReader;
import io.anju.equipment.register.EquipmentClasses;
import io.anju.equipment.register.GivenItem;
import io.anju.equipment.register.Item;
import io.anju.equipment.register.ItemBook;
import io.anju.equipment.register.Register;
import io.anju.files.Files;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.kernel.Unacceptable.Fault;
import io.anju.kernel.WrittenWorkbook;
import io.anju.workforce.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters machines from a workbook with the headings of {@link RegisterSheet}: all of them or none. A code that is known is changed where
 * the row says something else; photos and documents stay, and what the workbook does not name is left alone.
 */
@Service
@Transactional
public class RegisterImport {

    /** Rows of one workbook. */
    private static final int MOST = 1_000;

    /** More are not told at once. */
    private static final int MOST_FAULTS = 100;

    /** What came of it. */
    public record Entered(int added, int changed, int unchanged) {}

    private final Files files;
    private final Register register;
    private final ItemBook book;
    private final EquipmentClasses classes;
    private final Staff staff;
    private final Vocabulary vocabulary;

    RegisterImport(
            Files files,
            Register register,
            ItemBook book,
            EquipmentClasses classes,
            Staff staff,
            Vocabulary vocabulary) {
        this.files = files;
        this.register = register;
        this.book = book;
        this.classes = classes;
        this.staff = staff;
        this.vocabulary = vocabulary;
    }

    /**
     * @param file SHA-256 under which the signed-in account has put it
     * @throws Unacceptable when that is no workbook the account may open, its headings are others, it holds none or more than 1,000 rows,
     *     or with every row in which something is wrong
     */
    public Entered enter(String file) {
        var rows = rows(sheet(file));
        var known = register.all().stream()
                .collect(Collectors.toMap(item -> item.given().code(), Function.identity()));
        var read = read(rows, known);
        var added = new ArrayList<GivenItem>();
        var corrected = new LinkedHashMap<Item, GivenItem>();
        for (var given : read) {
            var old = known.get(given.code());
            if (old == null) {
                added.add(given);
                continue;
            }
            var whole = given.with(old.given().photos(), old.given().documents());
            if (!whole.equals(old.given())) {
                corrected.put(old, whole);
            }
        }
        book.enter(added, corrected);
        return new Entered(added.size(), corrected.size(), read.size() - added.size() - corrected.size());
    }

    private Sheet sheet(String file) {
        try {
            var handed = files.hand(file, Scope.current().actor().required());
            if (!handed.type().equals(WrittenWorkbook.TYPE)) {
                throw new Unacceptable("equipment.no-such-sheet", "file");
            }
            try (var content = handed.content().getInputStream()) {
                return WorkbookReader.read(content).getFirst();
            }
        } catch (NotFound e) {
            throw new Unacceptable("equipment.no-such-sheet", "file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those below the headings. */
    private List<Sheet.Row> rows(Sheet sheet) {
        var headings = Arrays.stream(Column.values()).map(vocabulary::heading).toList();
        if (sheet.rows().isEmpty()
                || !sheet.rows().getFirst().cells().stream()
                        .map(String::strip)
                        .toList()
                        .equals(headings)) {
            throw new Unacceptable("equipment.other-headings", "file", String.join("、", headings));
        }
        var rows = sheet.rows().subList(1, sheet.rows().size());
        if (rows.isEmpty() || rows.size() > MOST) {
            throw new Unacceptable("equipment.sheet-rows", "file", MOST);
        }
        return rows;
    }

    /** The classes that take machines, and the employees who work here. */
    private record Here(Set<String> choosable, Set<UUID> posted) {}

    private List<GivenItem> read(List<Sheet.Row> rows, Map<String, Item> known) {
        var words = vocabulary.of(rows);
        var here = new Here(
                classes.choosable(),
                staff.posted().stream().map(Staff.Member::employee).collect(Collectors.toSet()));
        var read = new LinkedHashMap<String, GivenItem>();
        var lines = new HashMap<String, Integer>();
        var faults = new ArrayList<Fault>();
        for (var row : rows) {
            var reading = new RowReading(row, words, vocabulary::heading);
            var given = reading.read();
            faults.addAll(reading.faults());
            given.ifPresent(item -> {
                var before = lines.putIfAbsent(item.code(), row.number());
                if (before != null) {
                    faults.add(fault(row, "equipment.row.twice", "" + before));
                }
                var old = Optional.ofNullable(known.get(item.code())).map(Item::given);
                faults.addAll(gone(row, item, old, here));
                read.put(item.code(), item);
            });
        }
        if (!faults.isEmpty()) {
            throw new Unacceptable(
                    "equipment.rows", faults.subList(0, Math.min(faults.size(), MOST_FAULTS)), faults.size());
        }
        return List.copyOf(read.values());
    }

    /** A class that was stopped and a person who has left may stay, and are chosen for nothing else. */
    private List<Fault> gone(Sheet.Row row, GivenItem given, Optional<GivenItem> old, Here here) {
        var faults = new ArrayList<Fault>();
        if (isNew(given, old, GivenItem::kind) && !here.choosable().contains(given.kind())) {
            faults.add(fault(row, "equipment.row.unknown", vocabulary.heading(Column.KIND), said(row, Column.KIND)));
        }
        var responsible = given.care().responsible();
        if (responsible != null
                && isNew(given, old, one -> one.care().responsible())
                && !here.posted().contains(responsible)) {
            faults.add(fault(row, "equipment.row.left", said(row, Column.RESPONSIBLE)));
        }
        return faults;
    }

    private static String said(Sheet.Row row, Column column) {
        return row.cell(column.at()).strip();
    }

    private static Fault fault(Sheet.Row row, String key, String... more) {
        return new Fault(
                "rows[" + row.number() + "]",
                key,
                Stream.concat(Stream.of("" + row.number()), Stream.of(more)).toArray());
    }

    /** Whether the row says something else than what is written down: what stands there may stay. */
    private static boolean isNew(GivenItem given, Optional<GivenItem> old, Function<GivenItem, @Nullable Object> part) {
        return old.isEmpty() || !Objects.equals(part.apply(given), part.apply(old.get()));
    }
}
