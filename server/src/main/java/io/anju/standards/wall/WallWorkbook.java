package io.anju.standards.wall;

import io.anju.identity.Registry;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.kernel.WrittenWorkbook;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The wall of the community in scope to take away: a sheet of its bricks and a sheet of the cases behind them. */
@Service
public class WallWorkbook {

    private static final double WIDE = 32;
    private static final double NARROW = 16;

    private final WallReading walls;
    private final CaseReading cases;
    private final Registry registry;
    private final CommunityZone zones;
    private final MessageSource texts;

    WallWorkbook(WallReading walls, CaseReading cases, Registry registry, CommunityZone zones, MessageSource texts) {
        this.walls = walls;
        this.cases = cases;
        this.registry = registry;
        this.zones = zones;
        this.texts = texts;
    }

    /** What the file is called. */
    @Transactional(readOnly = true)
    public String name(Period period) {
        return title(period) + ".xlsx";
    }

    /** Times are told in the community's zone. Cases as many of a clause as its page shows. */
    @Transactional
    public byte[] of(Period period) {
        var wall = walls.of(period);
        return WrittenWorkbook.of(workbook -> {
            bricks(new Sheet(workbook.newWorksheet(text("standards.sheet.bricks")), zones.here()), wall);
            cases(new Sheet(workbook.newWorksheet(text("standards.sheet.cases")), zones.here()), wall);
        });
    }

    private void bricks(Sheet sheet, Wall wall) {
        head(sheet, wall, "standards.sheet.brick-head", List.of(NARROW, WIDE, NARROW, WIDE));
        for (var set : wall.sets()) {
            for (var brick : set.clauses()) {
                if (brick.adopted()) {
                    sheet.row(
                            set.code(),
                            set.title(),
                            brick.id(),
                            brick.title(),
                            word(brick.verdict()),
                            brick.met(),
                            brick.breached(),
                            brick.atRisk(),
                            brick.open());
                }
            }
        }
    }

    private void cases(Sheet sheet, Wall wall) {
        head(sheet, wall, "standards.sheet.case-head", List.of(NARROW, WIDE, WIDE, NARROW, NARROW, NARROW));
        var bricks = wall.sets().stream()
                .flatMap(set -> set.clauses().stream())
                .filter(brick -> brick.adopted() && brick.measured())
                .toList();
        var found = cases.of(bricks.stream().map(Wall.Brick::id).toList(), wall.period());
        bricks.forEach(brick -> cases(sheet, brick, found.getOrDefault(brick.id(), List.of())));
    }

    private void cases(Sheet sheet, Wall.Brick brick, List<ClauseDetail.Subject> subjects) {
        for (var subject : subjects) {
            sheet.row(
                    brick.id(),
                    brick.title(),
                    subject.label(),
                    word(subject.verdict()),
                    subject.dueAt(),
                    subject.metAt());
        }
        int all = brick.met() + brick.breached() + brick.atRisk() + brick.open();
        if (all > subjects.size()) {
            sheet.row(brick.id(), brick.title(), text("standards.sheet.cut", all, subjects.size()));
        }
    }

    /** What it is and as of when, then the names of the columns. */
    private void head(Sheet sheet, Wall wall, String columns, List<Double> widths) {
        sheet.row(title(wall.period()));
        sheet.row(text("standards.sheet.as-of"), wall.asOf());
        sheet.head(text(columns).split("\\|"), widths);
    }

    private String title(Period period) {
        var community = registry.find(Scope.current().requiredCommunity()).orElseThrow();
        return text("standards.sheet.title", community.name(), period.name());
    }

    private String word(Verdict verdict) {
        return text("standards.verdict." + verdict.word());
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, Locale.CHINA);
    }

    /** Fills a worksheet row by row. */
    private static final class Sheet {

        private final Worksheet sheet;
        private final ZoneId zone;
        private int next;

        Sheet(Worksheet sheet, ZoneId zone) {
            this.sheet = sheet;
            this.zone = zone;
        }

        void head(String[] names, List<Double> widths) {
            for (int column = 0; column < widths.size(); column++) {
                sheet.width(column, widths.get(column));
            }
            for (int column = 0; column < names.length; column++) {
                sheet.value(next, column, names[column]);
                sheet.style(next, column).bold().set();
            }
            next++;
            sheet.freezePane(0, next);
        }

        void row(@Nullable Object... values) {
            for (int column = 0; column < values.length; column++) {
                put(column, values[column]);
            }
            next++;
        }

        private void put(int column, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case Instant at -> {
                    sheet.value(next, column, LocalDateTime.ofInstant(at, zone));
                    sheet.style(next, column).format("yyyy-mm-dd hh:mm:ss").set();
                }
                case Number number -> sheet.value(next, column, number);
                default -> sheet.value(next, column, value.toString());
            }
        }
    }
}
