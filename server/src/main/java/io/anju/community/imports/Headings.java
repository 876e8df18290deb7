package io.anju.community.imports;

import io.anju.community.imports.SheetPlan.Column;
import io.anju.community.ledger.Phones;
import io.anju.community.sheet.Sheet;
import io.anju.identity.PhoneVault;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the row that says what the columns of a sheet are, below titles, in one row or two. */
final class Headings {

    /** Nobody has more of a title than this, in rows. */
    private static final int SEARCHED = 20;

    private static final int FEWEST = 2;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 40;

    private static final Pattern BUILDING =
            Pattern.compile("(?:[A-Za-z]?\\d{1,4}|[A-Za-z]|[一二三四五六七八九十]{1,3})(?:号楼|栋|幢|座)");
    /** Seven digits or more, or ten with signs between them that begin no date. */
    private static final Pattern PHONE =
            Pattern.compile("(?!\\d{4}[-/.]\\d{1,2}[-/.])\\+?\\d(?:[()-]{0,2}\\d){9,}|\\d{7,}");

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    private final Words words;

    Headings(Words words) {
        this.words = words;
    }

    SheetPlan plan(Sheet sheet) {
        var best = -1;
        var most = FEWEST - 1;
        for (int n = 0; n < Math.min(SEARCHED, sheet.rows().size()); n++) {
            var fields = fields(sheet, n).stream().filter(Optional::isPresent).collect(Collectors.toSet());
            if (fields.contains(Optional.of(Field.DOOR)) && fields.size() > most) {
                best = n;
                most = fields.size();
            }
        }
        var columns = columns(sheet, best);
        var inColumn = columns.stream().anyMatch(column -> column.field() == Field.BUILDING);
        return new SheetPlan(
                sheet.name(),
                best >= 0 && !sheet.hidden(),
                false,
                best < 0 ? 0 : sheet.rows().get(best).number(),
                inColumn ? "" : building(sheet.name()),
                columns);
    }

    private static String building(String name) {
        var found = BUILDING.matcher(Words.plain(name));
        return found.find() ? found.group() : "";
    }

    private List<Column> columns(Sheet sheet, int heading) {
        var fields = heading < 0 ? List.<Optional<Field>>of() : assigned(fields(sheet, heading));
        var columns = new ArrayList<Column>();
        int width =
                sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int column = 0; column < width; column++) {
            @Nullable Field field = column < fields.size() ? fields.get(column).orElse(null) : null;
            var sample = sample(sheet, heading, column);
            var name = heading < 0 ? "" : name(sheet, heading, column);
            if (!sample.isEmpty() || !name.isEmpty()) {
                columns.add(new Column(column, name, field, sample));
            }
        }
        return columns;
    }

    private List<Optional<Field>> fields(Sheet sheet, int n) {
        var row = sheet.rows().get(n);
        var fields = new ArrayList<Optional<Field>>();
        for (int column = 0; column < width(sheet, n); column++) {
            var own = row.cell(column);
            var over = over(sheet, n, column);
            fields.add(over.isEmpty() ? words.heading(own) : both(over, own));
        }
        return fields;
    }

    private Optional<Field> both(String over, String own) {
        return words.heading(over, own).or(() -> words.heading(own.isBlank() ? over : own));
    }

    private static int width(Sheet sheet, int n) {
        int own = sheet.rows().get(n).cells().size();
        return n == 0 ? own : Math.max(own, sheet.rows().get(n - 1).cells().size());
    }

    /** What stands directly over a cell, where that is something else. */
    private static String over(Sheet sheet, int n, int column) {
        var own = sheet.rows().get(n);
        if (n == 0 || sheet.rows().get(n - 1).number() != own.number() - 1) {
            return "";
        }
        var over = sheet.rows().get(n - 1).cell(column);
        return over.equals(own.cell(column)) ? "" : over;
    }

    private static String name(Sheet sheet, int n, int column) {
        var own = sheet.rows().get(n).cell(column).strip();
        return own.isEmpty() ? over(sheet, n, column).strip() : own;
    }

    /** A phone belongs to whom the columns before it name; what is said twice is taken the first time. */
    private static List<Optional<Field>> assigned(List<Optional<Field>> found) {
        var there = found.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        var assigned = new ArrayList<Optional<Field>>();
        var taken = EnumSet.noneOf(Field.class);
        var phone = there.contains(Field.PERSON) && !there.contains(Field.OWNER) ? Field.PHONE : Field.OWNER_PHONE;
        for (var one : found) {
            var field = one.filter(told -> !isAmbiguous(told, there)).orElse(null);
            phone = phoneAfter(field, phone);
            var meant = field == Field.PHONE ? phone : field;
            if (meant != null && (meant.isRepeatable() || taken.add(meant))) {
                assigned.add(Optional.of(meant));
            } else {
                assigned.add(Optional.empty());
            }
        }
        return assigned;
    }

    /** A name beside an owner's says nothing when no column says whose it is. */
    private static boolean isAmbiguous(Field field, Set<Field> there) {
        return field == Field.PERSON && there.contains(Field.OWNER) && !there.contains(Field.RELATION);
    }

    private static Field phoneAfter(@Nullable Field field, Field before) {
        if (field == Field.OWNER) {
            return Field.OWNER_PHONE;
        }
        if (field == Field.TENANT) {
            return Field.TENANT_PHONE;
        }
        return field == Field.PERSON ? Field.PHONE : before;
    }

    private static String masked(String phone) {
        return PhoneVault.masked(Phones.withoutCountry(NO_DIGIT.matcher(phone).replaceAll("")));
    }

    private static String sample(Sheet sheet, int heading, int column) {
        var sample = sheet.rows().stream()
                .skip(heading + 1L)
                .map(row -> row.cell(column).strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .map(text -> PHONE.matcher(Words.plain(text)).replaceAll(found -> masked(found.group())))
                .collect(Collectors.joining("、"));
        return sample.length() > LONGEST_SAMPLE ? sample.substring(0, LONGEST_SAMPLE) + "…" : sample;
    }
}
